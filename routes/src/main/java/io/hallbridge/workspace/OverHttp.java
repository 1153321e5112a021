package io.hallbridge.workspace;

import io.hallbridge.auth.AuthSettings;
import io.hallbridge.auth.SecretPlace;
import io.hallbridge.auth.Trust;
import io.hallbridge.hall.Demands;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hall with an exchange API.
 *
 * @param profile how it is spoken to
 * @param address where its API begins
 * @param auth who we are there
 * @param trust whom we take for it, and what we show while the connection is made
 */
public record OverHttp(Profile profile, HallAddress address, AuthSettings auth, Trust trust) implements Way {
    /** A hall whose certificate Java trusts. */
    public OverHttp(Profile profile, HallAddress address, AuthSettings auth) {
        this(profile, address, auth, Trust.ofJava());
    }

    @Override
    public String profileName() {
        return profile.name();
    }

    @Override
    public String place() {
        return address.toString();
    }

    @Override
    public Optional<SecretPlace> secret() {
        return auth.place();
    }

    @Override
    public List<SecretPlace> secrets() {
        return Stream.of(auth.places(), trust.places()).flatMap(List::stream).toList();
    }

    @Override
    public boolean lists() {
        return profile.lists();
    }

    @Override
    public boolean decidesLater() {
        return profile.receipts().isPresent();
    }

    @Override
    public boolean findsOut() {
        return profile.lookUp().isPresent() || profile.repeatable();
    }

    @Override
    public boolean createsApart(String dataset) {
        return profile.createsApart(dataset);
    }

    @Override
    public Demands demands() {
        return profile.demands();
    }

    @Override
    public Limits limits() {
        return Limits.of(profile.batchDocuments(), profile.batchBytes());
    }
}
