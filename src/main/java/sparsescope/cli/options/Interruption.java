package sparsescope.cli.options;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;

/** Says in one line what is kept when a person or the system stops the program in the middle of long work. */
public final class Interruption implements Closeable {
    private final Thread hook;
    private volatile boolean happened;

    /**
     * Watches until closed.
     *
     * @param work what must stop writing before the program ends
     * @param line where the line goes
     * @param message the line
     */
    public Interruption(Closeable work, ProgressLine line, Supplier<String> message) {
        hook = new Thread(
                () -> {
                    happened = true;
                    try {
                        work.close();
                    } catch (IOException e) {
                        // What has been written is there; the line says how much.
                    }
                    line.clear();
                    line.say(message.get());
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether someone has interrupted the program. */
    public boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook has said so: no second line.
            awaitEnd();
        }
    }

    private static void awaitEnd() {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
