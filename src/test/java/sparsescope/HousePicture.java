package sparsescope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The packages as a picture, drawn from the list in {@link HouseTest}: a band for each storey, those that it stands on below it, its rooms from
 * left to right in the order in which they may import one another. Arcs at the left lead to what a storey stands on; machines, which nothing
 * imports, are at the right.
 */
final class HousePicture {
    private static final int LEFT = 110;
    private static final int NAME = 110;
    private static final int ROOM_HEIGHT = 22;
    private static final int PAD = 8;
    private static final int BETWEEN = 12;
    private static final double CHARACTER = 7.1;
    private static final String INK = "#1f2328";
    private static final String PALE = "#6e7781";

    private final Map<String, Set<String>> arrows;
    private final Map<String, List<List<String>>> rooms;
    private final StringBuilder svg = new StringBuilder();

    private HousePicture(Map<String, Set<String>> arrows, Map<String, List<List<String>>> rooms) {
        this.arrows = arrows;
        this.rooms = rooms;
    }

    static String draw() {
        return new HousePicture(HouseTest.ARROWS, HouseTest.ROOMS).svg();
    }

    private String svg() {
        List<String> house = new ArrayList<>(rooms.keySet());
        Collections.reverse(house);
        List<String> machines = house.stream().filter(this::isMachine).toList();
        house.removeAll(machines);
        int width = house.stream().mapToInt(this::width).max().orElseThrow();
        int right = LEFT + width + 40;
        int rightWidth = machines.stream().mapToInt(this::width).max().orElse(0);
        int total = right + rightWidth + 20;
        List<Integer> tops = new ArrayList<>();
        int y = 20;
        for (String storey : house) {
            tops.add(y);
            band(storey, LEFT, y, width);
            y += height(storey) + BETWEEN;
        }
        for (int from = 0; from < house.size(); from++) {
            for (String below : standsOn(house.get(from))) {
                int to = house.indexOf(below);
                arc(middle(house, tops, from), middle(house, tops, to), to - from);
            }
        }
        int machineY = tops.get(house.indexOf("analysis")) + 18;
        text(right, machineY - 8, 12, PALE, "machines, found by name in the registry");
        for (String machine : machines) {
            band(machine, right, machineY, rightWidth);
            machineY += height(machine);
            text(right + PAD, machineY + 14, 12, PALE, "stands on " + String.join(", ", standsOn(machine)));
            machineY += 30;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + total + " " + y + "\" width=\"" + total
                + "\" height=\"" + y + "\" font-family=\"'IBM Plex Sans', 'Segoe UI', Helvetica, sans-serif\">\n"
                + "<title>The packages of SparseScope: storeys and rooms</title>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + svg + "</svg>\n";
    }

    /** Machines stand beside the house: nothing imports them, and they are no way in as the window and the command line are. */
    private boolean isMachine(String storey) {
        return arrows.values().stream().noneMatch(below -> below.contains(storey))
                && !arrows.get(storey).contains("export");
    }

    /** What a storey imports and does not reach through another of those. */
    private List<String> standsOn(String storey) {
        Set<String> below = arrows.get(storey);
        return below.stream()
                .filter(one ->
                        below.stream().noneMatch(other -> arrows.get(other).contains(one)))
                .sorted()
                .toList();
    }

    private int width(String storey) {
        int wide = NAME;
        for (List<String> step : rooms.get(storey)) {
            wide += stepWidth(storey, step) + 14;
        }
        return wide + PAD;
    }

    private static int stepWidth(String storey, List<String> step) {
        return (int) Math.ceil(step.stream()
                                .mapToInt(room -> shortName(storey, room).length())
                                .max()
                                .orElse(0)
                        * CHARACTER)
                + 14;
    }

    private int height(String storey) {
        return rooms.get(storey).stream().mapToInt(List::size).max().orElse(1) * ROOM_HEIGHT + 2 * PAD;
    }

    private static String shortName(String storey, String room) {
        return room.equals(storey) ? room : room.substring(storey.length() + 1);
    }

    private int middle(List<String> house, List<Integer> tops, int index) {
        return tops.get(index) + height(house.get(index)) / 2;
    }

    private void band(String storey, int x, int y, int width) {
        int high = height(storey);
        rect(x, y, width, high, "#f3f4f6", "#c9ced4", 6);
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"15\" font-weight=\"600\" fill=\"%s\">%s</text>\n"
                .formatted(x + PAD, y + high / 2 + 5, INK, storey));
        int left = x + NAME;
        for (List<String> step : rooms.get(storey)) {
            int wide = stepWidth(storey, step);
            int top = y + (high - step.size() * ROOM_HEIGHT) / 2;
            for (String room : step) {
                rect(left, top + 2, wide, ROOM_HEIGHT - 4, "#ffffff", "#c9ced4", 3);
                text(left + 7, top + 15, 12, INK, shortName(storey, room));
                top += ROOM_HEIGHT;
            }
            left += wide + 14;
        }
    }

    private void arc(int from, int to, int steps) {
        int bend = 14 + Math.min(80, 11 * steps);
        svg.append("<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.4\"/>\n"
                .formatted(LEFT, from + 4, LEFT - bend, from + 4, LEFT - bend, to - 4, LEFT - 5, to - 4, PALE));
        svg.append("<path d=\"M%d %d l-7 -3.5 v7 z\" fill=\"%s\"/>\n".formatted(LEFT, to - 4, PALE));
    }

    private void rect(int x, int y, int width, int height, String fill, String stroke, int round) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"/>\n"
                .formatted(x, y, width, height, round, fill, stroke));
    }

    private void text(int x, int y, int size, String fill, String words) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>\n".formatted(x, y, size, fill, words));
    }
}
