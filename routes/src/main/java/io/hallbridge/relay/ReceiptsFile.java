package io.hallbridge.relay;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A receipts file that came back. */
public final class ReceiptsFile {
    private final Parcel parcel;
    private final ReceiptsManifest manifest;

    private ReceiptsFile(Parcel parcel, ReceiptsManifest manifest) {
        this.parcel = parcel;
        this.manifest = manifest;
    }

    /** Opens a file that is called receipts; nothing of it is to be believed yet. */
    public static ReceiptsFile open(Path file) throws ParcelUnusable {
        Parcel parcel = Parcel.open(file, ParcelKind.RECEIPTS);
        return new ReceiptsFile(parcel, ReceiptsManifest.of(parcel.manifest()));
    }

    public ReceiptsManifest manifest() {
        return manifest;
    }

    /** Refuses what the other side did not sign. */
    public void mustBeSigned(TrustedKey trusted) throws ParcelUnusable {
        parcel.mustBeSignedBy(trusted);
    }

    /** Told what became of each batch. */
    public interface Taker {
        void take(String batch, Receipt receipt) throws ParcelUnusable;
    }

    /** Gives every batch's receipt in order; what was changed is told at the end at the latest. */
    public void each(RelayKeys.Read keys, Taker taker) throws ParcelUnusable {
        try {
            read(keys, taker);
        } catch (ParcelUnusable fault) {
            parcel.mustBeUnchanged(keys);
            throw fault;
        }
    }

    private void read(RelayKeys.Read keys, Taker taker) throws ParcelUnusable {
        try (ParcelLines lines = parcel.lines(keys)) {
            for (@Nullable String head = lines.next(); head != null; head = lines.next()) {
                JsonNode batch = Parcel.parse(head, Fault.INCONSISTENT);
                List<Outcome> outcomes = new ArrayList<>();
                for (int i = 0; i < batch.path("documents").asInt(); i++) {
                    outcomes.add(outcome(lines.next()));
                }
                taker.take(batch.path("batch").asText(), new Receipt("", outcomes));
            }
        }
    }

    private static Outcome outcome(@Nullable String line) throws ParcelUnusable {
        if (line == null) {
            throw new ParcelUnusable(Fault.INCONSISTENT);
        }
        JsonNode json = Parcel.parse(line, Fault.INCONSISTENT);
        try {
            return new Outcome(
                    json.path("key").asText(),
                    Outcome.State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
                    json.path("code").asText(),
                    json.path("message").asText(),
                    json.path("version").asLong());
        } catch (IllegalArgumentException noState) {
            throw new ParcelUnusable(Fault.INCONSISTENT);
        }
    }
}
