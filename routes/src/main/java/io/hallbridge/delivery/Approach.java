package io.hallbridge.delivery;

import io.hallbridge.plan.Batch;
import java.util.List;

/** How one hall is approached, once its secrets are read: what is tried with a batch, what can be asked, what is said. */
interface Approach {

    /** A try with a batch; resumed where the ledger holds it as begun and not ended. */
    Attempt attempt(Batch batch, boolean resumed);

    /** A way to ask the hall things that change nothing there. */
    HallQuestions questions();

    /** What is well and what is not, looked at without sending anything; a dataset's name is needed for a listing. */
    List<HallCheck> look(String dataset);

    /** The sentences said where something fails. */
    FailureWords words();
}
