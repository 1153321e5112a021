package io.hallbridge.hall;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.Utf8;
import io.hallbridge.plan.Change;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What slots hold inside one document. For one thread. */
final class DocumentFilling implements Filling {
    private final CallFilling call;
    private final Change change;
    private final Profile.Shape shape;
    private final Map<String, String> operations;
    private final Contents contents;
    private @Nullable JsonNode content;

    DocumentFilling(
            CallFilling call, Change change, Profile.Shape shape, Map<String, String> operations, Contents contents) {
        this.call = call;
        this.change = change;
        this.shape = shape;
        this.operations = operations;
        this.contents = contents;
    }

    @Override
    public boolean write(Slot slot, Utf8 json) {
        switch (slot) {
            case VERSION -> json.ascii(String.valueOf(change.version()));
            case CONTENT -> {
                if (change.content() == null) {
                    return false;
                }
                if (contents.goUntouched(change.dataset())) {
                    json.plain(change.content().bytes());
                } else {
                    json.plain(content().toString());
                }
            }
            default -> json.quoted(text(slot));
        }
        return true;
    }

    @Override
    public String text(Slot slot) {
        return switch (slot) {
            case KEY -> change.key();
            case ROW_GUID -> RowGuid.of(call.batch().hall(), change.dataset(), change.key());
            case VERSION -> String.valueOf(change.version());
            case FINGERPRINT -> change.fingerprint();
            case OPERATION -> {
                String word = change.operation().name().toLowerCase(Locale.ROOT);
                yield operations.getOrDefault(word, word);
            }
            case CONTENT ->
                contents.goUntouched(change.dataset())
                        ? change.content() == null ? "" : change.content().text()
                        : content().toString();
            case SEALED -> sealed();
            default -> call.text(slot);
        };
    }

    private String sealed() {
        Utf8 plain = new Utf8();
        shape.sealed().orElseThrow().write(plain, this);
        return contents.sealed(plain.toString());
    }

    @Override
    public JsonNode content() {
        JsonNode made = content == null ? contents.of(change) : content; // most halls never ask for it
        content = made;
        return made;
    }
}
