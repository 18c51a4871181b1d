package sparsescope.lesson.moment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.PePosition;
import sparsescope.lesson.Ask;
import sparsescope.lesson.Scene;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Subject;
import sparsescope.machine.Machines;
import sparsescope.reuse.preset.ReuseMachine;

/** The subjects of a question at a stop: a kind of question takes the first that it can be asked of. */
final class AskedAbout {
    /** The machine that orders of loops are compared on unless a question names another. */
    static final ReuseMachine MACHINE = new ReuseMachine(16, 4096, 32);

    private AskedAbout() {}

    static Focus focus(StopMoment stop, Ask ask) {
        PePosition pe = stop.run().pe(stop.stop().scene());
        Focus focus = Focus.pe(pe.column(), pe.row());
        Integer place = ask.numbers().get(Ask.PLACE);
        return place == null ? focus : focus.on(place);
    }

    static List<Subject> subjects(StopMoment stop, Ask ask) {
        List<Subject> subjects = new ArrayList<>();
        stop.stop().scene().twin().ifPresent(twin -> subjects.add(twins(stop, twin)));
        stop.moment()
                .ifPresentOrElse(
                        moment -> subjects.add(new Subject.Run(moment)),
                        () -> subjects.add(
                                new Subject.OnMachine(stop.run().run().at(stop.cycle()))));
        Map<String, Integer> numbers = ask.numbers();
        ReuseMachine machine = machine(stop);
        subjects.add(new Subject.Orders(
                stop.run().layer().shape(),
                new ReuseMachine(
                        numbers.getOrDefault(Ask.PES, machine.pes()),
                        numbers.getOrDefault(Ask.BUFFER_WORDS, machine.bufferWords()),
                        numbers.getOrDefault(Ask.REGISTER_WORDS, machine.registerWords()))));
        stop.stop()
                .scene()
                .sheet()
                .nest()
                .ifPresent(
                        nest -> subjects.add(new Subject.Nest(stop.run().layer().shape(), machine, nest.order())));
        subjects.add(new Subject.Memory());
        return subjects;
    }

    /** The machine that orders of loops are counted on at a stop. */
    static ReuseMachine machine(StopMoment stop) {
        return stop.stop().scene().sheet().nest().map(Scene.Nest::machine).orElse(MACHINE);
    }

    private static Subject twins(StopMoment stop, Scene.Twin twin) {
        String own = stop.run().settings().machine().title();
        String other = twin.kind().equals(SceneRun.MACHINE)
                ? Machines.named(twin.value()).title()
                : twin.value();
        return new Subject.Twins(own, stop.run().cycles(), other, stop.run().twinCycles(twin));
    }
}
