package io.hallbridge.hall;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The JSON a profile wants around a batch or around one document, as finished text with {@link Slot}s between. Written
 * as YAML: a section is an object, a list an array, a word with a dollar a slot, any other value a text.
 */
final class Template {
    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Finished text, or where there is none, a slot. */
    private record Part(String text, @Nullable Slot slot) {}

    /** Reads the shape of a document, or of what surrounds all documents. */
    static Template read(Setting setting, boolean ofDocument) {
        Writer writer = new Writer(ofDocument);
        writer.value(setting);
        return writer.template();
    }

    /** Appends the JSON, asking for what each slot holds. */
    void write(StringBuilder json, BiConsumer<Slot, StringBuilder> filling) {
        for (Part part : parts) {
            if (part.slot() == null) {
                json.append(part.text());
            } else {
                filling.accept(part.slot(), json);
            }
        }
    }

    /** Appends a JSON text with its quotes. */
    static void quote(String text, StringBuilder json) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
    }

    /** Turns settings into parts. */
    private static final class Writer {
        private final boolean ofDocument;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder finished = new StringBuilder();

        Writer(boolean ofDocument) {
            this.ofDocument = ofDocument;
        }

        void value(Setting setting) {
            if (setting.isSection()) {
                object(setting);
            } else if (setting.isList()) {
                list(setting);
            } else {
                scalar(setting);
            }
        }

        private void object(Setting setting) {
            String between = "{";
            for (Map.Entry<String, Setting> member : setting.entries().entrySet()) {
                finished.append(between);
                quote(member.getKey(), finished);
                finished.append(':');
                value(member.getValue());
                between = ",";
            }
            finished.append(between.equals("{") ? "{}" : "}");
        }

        private void list(Setting setting) {
            String between = "[";
            for (Setting item : setting.items()) {
                finished.append(between);
                value(item);
                between = ",";
            }
            finished.append(between.equals("[") ? "[]" : "]");
        }

        private void scalar(Setting setting) {
            String word = setting.needed();
            if (!word.startsWith("$")) {
                quote(word, finished);
                return;
            }
            Slot.of(word, ofDocument).ifPresentOrElse(this::slot, () -> setting.problem(unknown(word)));
        }

        private void slot(Slot slot) {
            flush();
            parts.add(new Part("", slot));
        }

        private void flush() {
            if (!finished.isEmpty()) {
                parts.add(new Part(finished.toString(), null));
                finished.setLength(0);
            }
        }

        private Text unknown(String word) {
            List<String> known = Slot.words(ofDocument);
            String nearest = Nearest.to(word, known).orElse(String.join(" ", known));
            return new Text("没有 " + word + " 这个占位；可用：" + nearest, "there is no " + word + "; use " + nearest);
        }

        Template template() {
            flush();
            return new Template(parts);
        }
    }
}
