package io.hallbridge.relay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.hall.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes a receipts file: what became of every document of a bundle, batch after batch. */
public final class ReceiptsWriter implements AutoCloseable {
    private final ParcelWriter parcel;

    private ReceiptsWriter(ParcelWriter parcel) {
        this.parcel = parcel;
    }

    /** Begins a file; until it is written it lies in a folder that only we may read. */
    public static ReceiptsWriter begin(Path ownFolder, RelayKeys.Read keys) throws IOException {
        return new ReceiptsWriter(ParcelWriter.begin(ownFolder, keys));
    }

    /** Adds what became of a batch's documents, in the batch's order. */
    public void add(String batch, List<Outcome> outcomes) throws IOException {
        parcel.line(JsonNodeFactory.instance
                .objectNode()
                .put("batch", batch)
                .put("documents", outcomes.size())
                .toString());
        for (Outcome outcome : outcomes) {
            parcel.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("key", outcome.key())
                    .put("state", outcome.state().name().toLowerCase(Locale.ROOT))
                    .put("code", outcome.code())
                    .put("message", outcome.message())
                    .put("version", outcome.version())
                    .toString());
        }
    }

    /** Writes the file into the folder that is carried back. */
    public Path write(Path folder, ReceiptsManifest manifest) throws IOException {
        Path target = folder.resolve(manifest.fileName());
        parcel.write(target, ParcelKind.RECEIPTS, manifest.line());
        return target;
    }

    @Override
    public void close() throws IOException {
        parcel.close();
    }
}
