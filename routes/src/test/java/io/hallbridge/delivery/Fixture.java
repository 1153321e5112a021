package io.hallbridge.delivery;

import io.hallbridge.auth.AuthSettings;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.Profile;
import io.hallbridge.hall.Profiles;
import io.hallbridge.hall.Sender;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problems;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import io.hallbridge.workspace.OverHttp;
import io.hallbridge.workspace.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Halls and batches for tests; all invented. */
final class Fixture {
    static final String RUN = "20261123-010000-7f3a";
    static final Profile REFERENCE =
            Profiles.of(null, new Problems()).find("reference").orElseThrow();
    /** Short waits; the waits themselves are tested apart. */
    static final Patience QUICK = new Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            3,
            Duration.ofMillis(5),
            Duration.ofSeconds(5),
            Duration.ofHours(24));

    /** The whole of the hall. */
    static final Lane CITY = Lane.of("city", Set.of("power", "guide"));

    private Fixture() {}

    static HallConnection hall(String url) {
        return hall(url, AuthSettings.none());
    }

    static HallConnection hall(String url, AuthSettings auth) {
        return new HallConnection(
                "city",
                new OverHttp(REFERENCE, HallAddress.parse(url).orElseThrow(), auth),
                new Sender("522601", "522601"),
                new Limits(2, 1_000_000, 1, 0),
                QUICK);
    }

    static HallConnection with(HallConnection hall, Profile profile) {
        OverHttp way = (OverHttp) hall.way();
        return new HallConnection(
                hall.name(),
                new OverHttp(profile, way.address(), way.auth()),
                hall.sender(),
                hall.limits(),
                hall.patience());
    }

    static HallConnection with(HallConnection hall, Patience patience) {
        return new HallConnection(hall.name(), hall.way(), hall.sender(), hall.limits(), patience);
    }

    static HallConnection with(HallConnection hall, Limits limits) {
        return new HallConnection(hall.name(), hall.way(), hall.sender(), limits, hall.patience());
    }

    static Change change(String dataset, String key) {
        return new Change(
                Operation.CREATE,
                dataset,
                key,
                1,
                "ab".repeat(32),
                null,
                Content.of("{\"name\":\"虚构事项" + key + "\"}"),
                "sample",
                "sample.xlsx · 1 · 1");
    }

    /** Batches of two documents: k1 and k2, k3 and k4, … */
    static Batches batches(int documents) {
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= documents; i++) {
            changes.add(change("power", "k" + i));
        }
        return batches(changes);
    }

    static Batches batches(List<Change> changes) {
        return new Batches(changes.iterator(), new Batches.Frame(RUN, "city", "5e1f", 2, 1_000_000));
    }
}
