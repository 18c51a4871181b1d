package sparsescope.ui.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.ui.model.eie.EiePaperStudy;
import sparsescope.ui.model.eie.SharingStudy;
import sparsescope.ui.model.explore.Exploration;
import sparsescope.ui.model.explore.PaperStudy;
import sparsescope.ui.model.memory.MemoryStudy;
import sparsescope.ui.model.reuse.ReuseStudy;
import sparsescope.ui.model.session.SavedPages;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.model.study.StudyReopening;

/** The pages beside the stage: turns to them, keeps them at what runs, and brings back what an exported file of one shows. */
public final class Pages implements AutoCloseable {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.STAGE);
    private final Exploration exploration;
    private final PaperStudy paper;
    private final ReuseStudy reuse;
    private final MemoryStudy memory;
    private final SharingStudy sharing;
    private final EiePaperStudy eiePaper;
    private final PageSteps steps;
    private final ObjectProperty<PublishedPaper> publishedPaper = new SimpleObjectProperty<>(PublishedPaper.SCNN);

    /**
     * The stage is shown.
     *
     * @param step opens a layer on the stage
     * @param reduceMotion whether to cut instead of moving
     */
    Pages(
            Setup setup,
            Executor screen,
            Consumer<Throwable> failed,
            BiConsumer<Scenario, Optional<AcceleratorSource>> step,
            BooleanProperty reduceMotion) {
        exploration = new Exploration(setup, screen, failed, (scenario, accelerator) -> {
            page.set(Page.STAGE);
            step.accept(scenario, accelerator);
        });
        paper = new PaperStudy(screen, failed);
        reuse = new ReuseStudy(screen, failed);
        memory = new MemoryStudy(exploration.findingProperty());
        sharing = new SharingStudy(screen, failed);
        eiePaper = new EiePaperStudy(screen, failed);
        steps = new PageSteps(page, reuse, memory, sharing);
        reuse.steps().reducedMotionProperty().bindBidirectional(reduceMotion);
        setup.sessionProperty().addListener((o, before, now) -> offer(now));
        new MemoryCount(page, setup.sessionProperty(), exploration);
    }

    private void offer(LoadedScenario now) {
        reuse.offer(now.network());
        sharing.offer(now);
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** The Explore page. */
    public Exploration exploration() {
        return exploration;
    }

    /** The Paper page. */
    public PaperStudy paper() {
        return paper;
    }

    /** The Reuse page. */
    public ReuseStudy reuse() {
        return reuse;
    }

    /** The Memory page. */
    public MemoryStudy memory() {
        return memory;
    }

    /** The page Shared weights. */
    public SharingStudy sharing() {
        return sharing;
    }

    /** EIE's figures on the Paper page. */
    public EiePaperStudy eiePaper() {
        return eiePaper;
    }

    /** Which paper's figures the Paper page shows. */
    public ObjectProperty<PublishedPaper> publishedPaperProperty() {
        return publishedPaper;
    }

    /** What a clicker does on them. */
    public PageSteps steps() {
        return steps;
    }

    /** Turns to the page that a command is for; whether it is one's. */
    boolean turnTo(Command command) {
        for (Page turnedTo : Page.values()) {
            if (turnedTo.command() == command) {
                page.set(turnedTo);
                return true;
            }
        }
        return false;
    }

    /** Brings back what was counted for an exported file. */
    void show(StudyReopening found) {
        if (found.study() instanceof StudyScenario.Paper figures) {
            page.set(Page.PAPER);
            publishedPaper.set(PublishedPaper.SCNN);
            paper.reopen(figures);
        } else if (found.study() instanceof StudyScenario.EiePaper) {
            page.set(Page.PAPER);
            publishedPaper.set(PublishedPaper.EIE);
            eiePaper.compute();
        } else if (found.study() instanceof StudyScenario.Reuse nest) {
            page.set(Page.REUSE);
            reuse.reopen(nest);
        } else if (found.study() instanceof StudyScenario.Memory sizes) {
            page.set(Page.MEMORY);
            memory.reopen(sizes);
        } else if (found.study() instanceof StudyScenario.Sharing shared) {
            page.set(Page.SHARING);
            sharing.reopen(shared, found.tensors().orElseThrow());
        } else {
            page.set(Page.EXPLORE);
            exploration.reopen(found);
        }
    }

    /** What a session keeps of the pages. */
    SavedPages state() {
        return new SavedPages(
                page.get() == Page.STAGE ? "" : page.get().word(),
                publishedPaper.get() == PublishedPaper.SCNN ? "" : word(publishedPaper.get()),
                reuse.state(),
                memory.state(),
                sharing.state());
    }

    private static String word(PublishedPaper paper) {
        return paper.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Goes on where a session was.
     *
     * @param shared the page Shared weights, opened
     */
    void goOn(SavedPages saved, Optional<StudyReopening> shared) {
        Arrays.stream(PublishedPaper.values())
                .filter(paper ->
                        word(paper).equals(saved.paper()) || saved.paper().isEmpty() && paper == PublishedPaper.SCNN)
                .forEach(publishedPaper::set);
        saved.reuse().ifPresent(reuse::goOn);
        memory.goOn(saved.memory());
        shared.ifPresent(found ->
                sharing.reopen(saved.sharing().orElseThrow(), found.tensors().orElseThrow()));
        page.set(Arrays.stream(Page.values())
                .filter(each -> each.word().equals(saved.page()))
                .findFirst()
                .orElse(Page.STAGE));
    }

    /** The screen shows its next frame: the page on show plays on. */
    void tick(long nanos) {
        if (page.get() == Page.REUSE) {
            reuse.steps().tick(nanos);
        } else if (page.get() == Page.SHARING) {
            sharing.tick(nanos);
        }
    }

    @Override
    public void close() {
        exploration.close();
        paper.close();
        reuse.close();
        sharing.close();
        eiePaper.close();
    }
}
