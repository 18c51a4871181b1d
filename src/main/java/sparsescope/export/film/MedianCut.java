package sparsescope.export.film;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Chooses few colours for many (Heckbert 1982): boxes of colours are cut at the median until there are enough. */
final class MedianCut {
    private record Counted(int rgb, int count) {
        int channel(int shift) {
            return rgb >> shift & 0xff;
        }
    }

    /** Colours that become one, and along which channel they differ most. */
    private record Cluster(List<Counted> colours, int shift, long spread) {
        static Cluster of(List<Counted> colours) {
            int widest = 0;
            int range = -1;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int low = 255;
                int high = 0;
                for (Counted colour : colours) {
                    low = Math.min(low, colour.channel(shift));
                    high = Math.max(high, colour.channel(shift));
                }
                if (high - low > range) {
                    range = high - low;
                    widest = shift;
                }
            }
            long pixels = colours.stream().mapToLong(Counted::count).sum();
            // Few pixels of very different colours matter as much as many of colours that nearly agree.
            return new Cluster(colours, widest, range * (long) Math.sqrt(pixels));
        }

        int mean() {
            long red = 0;
            long green = 0;
            long blue = 0;
            long pixels = 0;
            for (Counted colour : colours) {
                red += (long) colour.channel(16) * colour.count();
                green += (long) colour.channel(8) * colour.count();
                blue += (long) colour.channel(0) * colour.count();
                pixels += colour.count();
            }
            return (int) (red / pixels) << 16 | (int) (green / pixels) << 8 | (int) (blue / pixels);
        }
    }

    private MedianCut() {}

    /** At most {@code wanted} colours, 0xRRGGBB, for colours with their pixels. */
    static List<Integer> of(Map<Integer, Integer> pixels, int wanted) {
        List<Counted> all = pixels.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Counted::rgb))
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        if (!all.isEmpty() && wanted > 0) {
            clusters.add(Cluster.of(all));
        }
        while (!clusters.isEmpty() && clusters.size() < wanted) {
            Cluster widest = clusters.stream()
                    .filter(cluster -> cluster.colours().size() > 1)
                    .max(Comparator.comparingLong(Cluster::spread))
                    .orElse(null);
            if (widest == null) {
                break;
            }
            clusters.remove(widest);
            cut(widest, clusters);
        }
        return clusters.stream().map(Cluster::mean).distinct().toList();
    }

    private static void cut(Cluster cluster, List<Cluster> clusters) {
        List<Counted> sorted = new ArrayList<>(cluster.colours());
        sorted.sort(Comparator.<Counted>comparingInt(colour -> colour.channel(cluster.shift()))
                .thenComparingInt(Counted::rgb));
        long half = sorted.stream().mapToLong(Counted::count).sum() / 2;
        int at = 0;
        for (long passed = 0; passed <= half && at < sorted.size(); at++) {
            passed += sorted.get(at).count();
        }
        at = Math.max(1, Math.min(sorted.size() - 1, at));
        clusters.add(Cluster.of(sorted.subList(0, at)));
        clusters.add(Cluster.of(sorted.subList(at, sorted.size())));
    }
}
