package io.hallbridge.run;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.delivery.Deliveries;
import io.hallbridge.delivery.HallCheck;
import io.hallbridge.delivery.HallConnection;
import io.hallbridge.delivery.HallProbe;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.intake.Folders;
import io.hallbridge.intake.Intake;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Looks at the sources and halls of a workspace whose settings are sound, sending and moving nothing. */
public final class Doctor {
    private final Workspace workspace;

    public Doctor(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * One thing looked at.
     *
     * @param what its name: {@code source health}, {@code hall city}
     * @param text how it is, and what to do where it is not well
     * @param wrong how a run would end for it; {@link Exit#DONE} where it is well
     */
    public record Look(String what, Text text, Exit wrong) {}

    /** Everything, the sources first. */
    public List<Look> look() {
        List<Look> looks = new ArrayList<>();
        try (Intake intake = new Intake(workspace.driverFolders())) {
            workspace.sources().forEach(source -> looks.add(source(source, intake)));
        }
        try (Deliveries deliveries = new Deliveries()) {
            workspace.halls().forEach(hall -> looks.addAll(hall(hall, deliveries)));
        }
        return looks;
    }

    private static Look source(Source source, Intake intake) {
        String what = "source " + source.name();
        try {
            if (source instanceof Source.Database database) {
                intake.database(database, List.of()).close();
                return new Look(what, new Text("数据库连得上", "the database answers"), Exit.DONE);
            }
            int files = source instanceof Source.Folder folder
                    ? Folders.files(folder).size()
                    : 0;
            return new Look(what, new Text(files + " 个文件", files + " files"), Exit.DONE);
        } catch (Unreadable fault) {
            return new Look(what, RunWords.unreadable(fault.finding()), Planner.exitOf(fault.finding()));
        }
    }

    private List<Look> hall(HallConnection hall, Deliveries deliveries) {
        String dataset = workspace.datasets().inOrder().stream()
                .map(Dataset::name)
                .findFirst()
                .orElseThrow();
        List<Look> looks = new ArrayList<>();
        for (HallCheck check : new HallProbe(deliveries, hall).look(dataset)) {
            Exit wrong = check.failure().map(Delivering::exitOf).orElse(Exit.DONE);
            looks.add(new Look("hall " + hall.name(), join(check.subject(), check.words()), wrong));
        }
        return looks;
    }

    private static Text join(Text what, Text how) {
        return new Text(what.zh() + "：" + how.zh(), what.en() + ": " + how.en());
    }
}
