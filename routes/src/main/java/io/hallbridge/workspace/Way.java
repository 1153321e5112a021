package io.hallbridge.workspace;

import io.hallbridge.auth.SecretPlace;
import io.hallbridge.hall.Demands;
import java.util.List;
import java.util.Optional;

/** How a hall is reached and spoken to. */
public sealed interface Way permits OverDatabase, OverHttp, OverRelay {

    /** The name of the profile that describes it. */
    String profileName();

    /** Where the hall is, as people know it: an address without anything secret. */
    String place();

    /** Where the secret is kept that proves who we are, if there is one. */
    Optional<SecretPlace> secret();

    /** Where everything secret is kept that reaching the hall takes. */
    default List<SecretPlace> secrets() {
        return secret().stream().toList();
    }

    /** Whether the hall can list what it holds. */
    boolean lists();

    /** Whether what the hall has taken is decided on later, and it can be asked what was decided. */
    boolean decidesLater();

    /** Whether the next run finds out by itself what became of a batch whose fate is unknown. */
    boolean findsOut();

    /** Whether documents of a dataset are created by another call than they are updated by, so that no batch holds both. */
    default boolean createsApart(String dataset) {
        return false;
    }

    /** What the hall asks of documents besides their datasets' rules. */
    default Demands demands() {
        return Demands.NONE;
    }

    /** How much the hall takes at once where the workspace does not ask for less. */
    Limits limits();
}
