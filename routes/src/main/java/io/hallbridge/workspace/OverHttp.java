package io.hallbridge.workspace;

import io.hallbridge.auth.AuthSettings;
import io.hallbridge.auth.SecretPlace;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.Profile;
import java.util.Optional;

/**
 * A hall with an exchange API.
 *
 * @param profile how it is spoken to
 * @param address where its API begins
 * @param auth who we are there
 */
public record OverHttp(Profile profile, HallAddress address, AuthSettings auth) implements Way {
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
    public Limits limits() {
        return Limits.of(profile.batchDocuments(), profile.batchBytes());
    }
}
