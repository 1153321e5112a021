package io.hallbridge.delivery;

import io.hallbridge.hall.Listed;
import java.util.List;

/** What a hall itself says it holds, page by page. */
public interface HallListing {

    /** Takes what is listed of a dataset, one page after the other. */
    interface Pages {
        /** How many documents of this page had not been on a page before. */
        int take(List<Listed> page);

        /** The hall contradicted itself, and is asked anew from its first page on. */
        void forget();
    }

    /**
     * Gives all documents of a dataset in the hall's order, withdrawn ones among them if the hall lists those.
     *
     * @throws Unanswered where not all was listed
     */
    void read(String dataset, Pages pages) throws Unanswered;
}
