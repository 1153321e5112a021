package io.hallbridge.workspace;

import io.hallbridge.auth.SecretPlace;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Demands;
import io.hallbridge.hall.Profile;
import io.hallbridge.relay.RelayKeys;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A hall that no connection leads to: what it is to get is written into bundles, which are carried to it.
 *
 * @param profile how it is spoken to on the other side, which says how large a batch may be
 * @param relay the name that both sides know the relay by
 * @param keys this side's keys
 * @param to where bundles are put unless the command line says otherwise
 * @param from where receipts are looked for unless the command line says otherwise
 * @param documents the most documents in a bundle
 * @param bytes the most characters of contents in a bundle
 */
public record OverRelay(
        Profile profile,
        String relay,
        RelayKeys keys,
        Optional<Path> to,
        Optional<Path> from,
        long documents,
        long bytes)
        implements Way {
    private static final long DOCUMENTS = 100_000;
    private static final long MEBIBYTES = 256;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MOST_DOCUMENTS = 10_000_000;
    private static final long MOST_MEBIBYTES = 10_000;
    private static final Text EITHER = new Text(
            "有 relay 时不写这一项：这个大厅靠摆渡文件到达", "this has no place beside relay: the hall is reached by carrying files");

    /** Reads the section {@code relay} of a hall; empty where its keys cannot be used. */
    static Optional<OverRelay> read(Setting hall, Path root, Profile profile) {
        Setting relay = hall.get("relay");
        for (String other : new String[] {"url", "auth", "insecure-http"}) {
            if (hall.get(other).present()) {
                hall.get(other).problem(EITHER);
            }
        }
        String name = relay.get("name").needed();
        if (!name.isEmpty() && !Names.isOne(name)) {
            relay.get("name").problem(WorkspaceWords.NAME);
        }
        Optional<Path> to = relay.get("to").text().map(root::resolve);
        Optional<Path> from = relay.get("from").text().map(root::resolve);
        long documents = relay.get("documents").integer(DOCUMENTS, 1, MOST_DOCUMENTS);
        long mebibytes = relay.get("mebibytes").integer(MEBIBYTES, 1, MOST_MEBIBYTES);
        return RelayKeys.read(relay, root)
                .map(keys -> new OverRelay(profile, name, keys, to, from, documents, mebibytes * MEBIBYTE));
    }

    @Override
    public String profileName() {
        return profile.name();
    }

    @Override
    public String place() {
        return "relay " + relay;
    }

    @Override
    public Optional<SecretPlace> secret() {
        return Optional.of(keys.sign());
    }

    @Override
    public List<SecretPlace> secrets() {
        return keys.places();
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
    public boolean lists() {
        return false;
    }

    @Override
    public boolean decidesLater() {
        return true;
    }

    @Override
    public boolean findsOut() {
        return true;
    }

    /** One batch at a time, so that a bundle holds them in the plan's order. */
    @Override
    public Limits limits() {
        return new Limits(profile.batchDocuments(), profile.batchBytes(), 1, 0);
    }
}
