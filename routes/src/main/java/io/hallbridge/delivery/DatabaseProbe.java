package io.hallbridge.delivery;

import io.hallbridge.finding.Text;
import io.hallbridge.frontdb.Inspected;
import io.hallbridge.frontdb.TablesFault;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a front-end database lets us in and whether its tables are as the profile says. Writes nothing. */
final class DatabaseProbe {
    private final DatabaseApproach approach;

    DatabaseProbe(DatabaseApproach approach) {
        this.approach = approach;
    }

    List<HallCheck> look() {
        List<HallCheck> checks = new ArrayList<>();
        try {
            Inspected found = approach.database().inspect();
            checks.add(HallCheck.well(
                    DatabaseWords.CONNECTION, Text.same(approach.way().place())));
            found.faults()
                    .forEach(fault -> checks.add(HallCheck.failed(DatabaseWords.TABLES, FailureClass.FATAL, fault)));
            found.notes().forEach(note -> checks.add(HallCheck.well(DatabaseWords.TABLES, note)));
            if (found.faults().isEmpty()) {
                checks.add(HallCheck.well(DatabaseWords.TABLES, DatabaseWords.AS_SAID));
            }
        } catch (TablesFault fault) {
            DeliveryReport.Failure failure =
                    DatabaseFaults.unanswered(fault, approach.words()).failure();
            checks.add(HallCheck.failed(DatabaseWords.CONNECTION, failure.kind(), failure.text()));
        }
        return checks;
    }
}
