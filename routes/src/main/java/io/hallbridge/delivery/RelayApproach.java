package io.hallbridge.delivery;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.relay.KeyUnusable;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverRelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Approaches a hall that bundles are carried to: nothing can be asked there, and nothing is called. */
final class RelayApproach implements Approach {
    private static final Text KEYS = new Text("密钥", "keys");
    private static final Text TO = new Text("送出文件夹", "folder for bundles");
    private static final Text FROM = new Text("回执文件夹", "folder of receipts");

    private final HallConnection hall;
    private final OverRelay way;
    private final FailureWords words;

    RelayApproach(HallConnection hall, OverRelay way) {
        this.hall = hall;
        this.way = way;
        this.words = new FailureWords(hall, way.relay(), said -> said);
    }

    @Override
    public Attempt attempt(Batch batch, boolean resumed) {
        return new RelayAttempt(batch, resumed);
    }

    @Override
    public HallQuestions questions() {
        return new HallQuestions() {
            @Override
            public Receipt decisions(Batch batch) throws Unanswered {
                throw cannotBeAsked();
            }

            @Override
            public HallListing listing() throws Unanswered {
                throw cannotBeAsked();
            }
        };
    }

    private Unanswered cannotBeAsked() {
        return new Unanswered(
                new DeliveryReport.Failure(
                        FailureClass.FATAL,
                        new Text(
                                "大厅 " + hall.name() + " 靠摆渡文件到达，从这里问不到它；请在有连接的一边核对。",
                                "hall " + hall.name()
                                        + " is reached by carrying files and cannot be asked from here; compare on the side that has a connection to it.")));
    }

    @Override
    public List<HallCheck> look(String dataset) {
        List<HallCheck> checks = new ArrayList<>();
        try {
            String ours = way.keys().read().sign().trusted().toString();
            checks.add(HallCheck.well(
                    KEYS, new Text("可用；给对方的公钥是 " + ours, "good; the public key for the other side is " + ours)));
        } catch (KeyUnusable none) {
            checks.add(HallCheck.failed(KEYS, FailureClass.SECRET, none.text()));
        } catch (IOException unreadable) {
            checks.add(HallCheck.failed(
                    KEYS,
                    FailureClass.SECRET,
                    way.keys().sign().fault().orElse(new Text("密钥读不了", "a key cannot be read"))));
        }
        folder(TO, way.to()).ifPresent(checks::add);
        folder(FROM, way.from()).ifPresent(checks::add);
        return checks;
    }

    private static Optional<HallCheck> folder(Text what, Optional<Path> folder) {
        return folder.map(path -> Files.isDirectory(path) && Files.isWritable(path)
                ? HallCheck.well(what, Text.same(path.toString()))
                : HallCheck.failed(
                        what,
                        FailureClass.FATAL,
                        new Text(
                                path + " 不存在或不能写；请建好或挂载",
                                path + " does not exist or cannot be written; make it or mount it")));
    }

    @Override
    public FailureWords words() {
        return words;
    }
}
