package sparsescope.scene;

/** The id of a part of the stage, such as {@code pe/3/4}, taken apart. */
record PartId(String whole, String[] parts) {
    static PartId of(String id) {
        return new PartId(id, id.split("/", -1));
    }

    /** Whether it is {@code family} followed by {@code numbers} numbers. */
    boolean is(String family, int numbers) {
        int names = family.split("/").length;
        if (parts.length != names + numbers || !whole.startsWith(family + (numbers > 0 ? "/" : ""))) {
            return false;
        }
        for (int i = names; i < parts.length; i++) {
            if (!parts[i].matches("\\d{1,9}")) {
                return false;
            }
        }
        return true;
    }

    /** A number, counted from the end: {@code last(0)} is the last part. */
    int last(int back) {
        return Integer.parseInt(parts[parts.length - 1 - back]);
    }

    /** The first part. */
    String family() {
        return parts[0];
    }

    /** The last part. */
    String name() {
        return parts[parts.length - 1];
    }

    /** The id as a title: its parts with spaces between. */
    String asTitle() {
        return Words.capital(String.join(" ", parts).trim());
    }
}
