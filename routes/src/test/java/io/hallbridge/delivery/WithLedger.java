package io.hallbridge.delivery;

import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.plan.Batches;
import io.hallbridge.workspace.HallConnection;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that delivers into a real ledger. */
abstract class WithLedger {
    @TempDir
    Path state;

    Ledger ledger;
    Deliveries deliveries;

    @BeforeEach
    void open() {
        ledger = Ledgers.sqlite(state);
        deliveries = new Deliveries(state);
    }

    @AfterEach
    void close() {
        deliveries.close();
        ledger.close();
    }

    DeliveryReport deliver(Batches batches, HallConnection hall) {
        return deliveries.deliver(batches, hall, ledger, Progress.SILENT);
    }
}
