package io.hallbridge.ledger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every ledger does, whichever database it is kept in. */
abstract class LedgerContract
        implements ArrivalContract,
                BatchContract,
                BundleContract,
                HistoryContract,
                HoldingContract,
                LockContract,
                OpeningContract,
                QuarantineContract,
                StandingContract {
    Ledger ledger;

    /** Makes the place where this test's ledger is kept. */
    abstract void prepare() throws Exception;

    @BeforeEach
    void openIt() throws Exception {
        prepare();
        ledger = open();
    }

    @AfterEach
    void closeIt() {
        ledger.close();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
