package io.hallbridge.run;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.delivery.Deliveries;
import io.hallbridge.delivery.HallCheck;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.hall.Profiles;
import io.hallbridge.intake.Folders;
import io.hallbridge.intake.Intake;
import io.hallbridge.rehearsal.Rehearsal;
import io.hallbridge.rehearsal.Rehearsed;
import io.hallbridge.setting.Problems;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.IncomingRelay;
import io.hallbridge.workspace.OverDatabase;
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

    /** Everything, the sources first. */
    public List<Look> look() {
        List<Look> looks = new ArrayList<>();
        try (Intake intake = new Intake(workspace.driverFolders())) {
            workspace.sources().forEach(source -> looks.add(source(source, intake)));
        }
        try (Deliveries deliveries = new Deliveries(workspace.state())) {
            workspace.halls().forEach(hall -> looks.addAll(hall(hall, deliveries)));
        }
        workspace.relays().forEach(relay -> looks.add(relay(relay)));
        return looks;
    }

    /** One hall: whether its profile says what was recorded, then the hall itself. */
    public List<Look> hall(String name) {
        HallConnection hall = workspace.hall(name).orElseThrow();
        List<Look> looks = new ArrayList<>();
        if (!(hall.way() instanceof OverDatabase)) {
            looks.add(profile(hall.way().profileName())); // tables are compared with the database itself
        }
        try (Deliveries deliveries = new Deliveries(workspace.state())) {
            looks.addAll(hall(hall, deliveries));
        }
        return looks;
    }

    private Look profile(String name) {
        Text what = new Text("接口配置 " + name, "profile " + name);
        Problems problems = new Problems();
        Profiles profiles = Profiles.of(workspace.root().resolve("profiles"), problems);
        List<Rehearsed> played = Rehearsal.of(name, profiles, problems);
        long failed = played.stream().filter(one -> !one.holds()).count();
        if (failed > 0 || !problems.isEmpty()) {
            return Look.wrong(
                    what,
                    new Text(
                            "记录不符，见 hallbridge profiles test " + name,
                            "its exchanges do not hold, see hallbridge profiles test " + name),
                    Exit.SETUP);
        }
        return played.isEmpty()
                ? Look.notable(what, new Text("没有记录可以回放", "no exchanges to replay"))
                : Look.well(
                        what,
                        new Text(
                                played.size() + " 条记录全部相符",
                                played.size() == 1 ? "1 exchange holds" : "all " + played.size() + " exchanges hold"));
    }

    private static Look relay(IncomingRelay relay) {
        Text what = new Text("线路 " + relay.name(), "relay " + relay.name());
        try {
            String ours = RelayKeysRead.of(relay.name(), relay.keys())
                    .sign()
                    .trusted()
                    .toString();
            return Look.well(
                    what,
                    new Text("密钥可用；给对方的公钥是 " + ours, "keys are good; the public key for the other side is " + ours));
        } catch (CannotGoOn unusable) {
            return Look.wrong(what, unusable.text(), unusable.exit());
        }
    }

    private static Look source(Source source, Intake intake) {
        Text what = new Text("数据源 " + source.name(), "source " + source.name());
        try {
            if (source instanceof Source.Database database) {
                intake.database(database, List.of()).close();
                return Look.well(what, new Text("数据库连得上", "the database answers"));
            }
            int files = source instanceof Source.Folder folder
                    ? Folders.files(folder).size()
                    : 0;
            return files(what, files);
        } catch (Unreadable fault) {
            return Look.wrong(what, RunWords.unreadable(fault.finding()), Planner.exitOf(fault.finding()));
        }
    }

    private static Look files(Text what, int files) {
        return files == 0
                ? Look.notable(what, new Text("没有合适的文件", "no file fits"))
                : Look.well(what, new Text(files + " 个文件", files + (files == 1 ? " file" : " files")));
    }

    private List<Look> hall(HallConnection hall, Deliveries deliveries) {
        String dataset = workspace.datasets().inOrder().stream()
                .map(Dataset::name)
                .findFirst()
                .orElseThrow();
        List<Look> looks = new ArrayList<>();
        for (HallCheck check : deliveries.look(hall, dataset)) {
            Text what = new Text("大厅 " + hall.name(), "hall " + hall.name());
            Text how = join(check.subject(), check.words());
            looks.add(check.failure()
                    .map(kind -> Look.wrong(what, how, Delivering.exitOf(kind)))
                    .orElseGet(() -> Look.well(what, how)));
        }
        return looks;
    }

    private static Text join(Text what, Text how) {
        return new Text(what.zh() + "：" + how.zh(), what.en() + ": " + how.en());
    }
}
