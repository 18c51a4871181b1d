package sparsescope.simulation.timing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for a task on another thread and returns its result, or throws the task's own exception. */
final class Results {
    private Results() {}

    static <T> T of(Future<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    if (e.getCause() instanceof Error cause) {
                        throw cause;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
