package sparsescope.ui.window;

import sparsescope.machine.MachineSettings;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.setup.LoadedScenario;

/** Sums up what runs in one line for the status bar: network, input, layer and machine. */
final class RunSummary {
    private RunSummary() {}

    /** The line for a run that is open. */
    static String of(LoadedScenario session) {
        MachineSettings settings = session.run().settings();
        String input = session.input().map(choice -> " · " + choice.label()).orElse("");
        String what = session.network().name() + input + session.steps();
        return session.scnn()
                .map(run -> Messages.text(
                        "status.summary",
                        what,
                        run.layer().name(),
                        run.plan().accelerator().columns(),
                        run.plan().accelerator().rows(),
                        run.plan().accelerator().f(),
                        run.plan().accelerator().i(),
                        Messages.text("status.groups", run.plan().runs().size())))
                .orElseGet(() -> Messages.text(
                        "status.machine",
                        what,
                        session.run().layer().name(),
                        settings.machine().title(),
                        settings.machine().size(settings)));
    }
}
