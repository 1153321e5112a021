package io.hallbridge.hall;

import io.hallbridge.dataset.Utf8;
import io.hallbridge.setting.Setting;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON a profile wants around a batch, around one document or in a question. Written as YAML: a section is an object,
 * a list an array, a word with a dollar a slot, any other value a text; a section with {@code from} is one value made of
 * another. A member whose slot holds nothing is left out.
 */
final class Template {
    private final Piece root;

    Template(Piece root) {
        this.root = root;
    }

    /** What a template is the form of. */
    enum Of {
        BODY,
        DOCUMENT,
        /** What is sealed of a document. */
        SEALED,
        /** A question about a batch. */
        QUESTION,
        LISTING
    }

    static Template read(Setting setting, Of of) {
        return new Template(new TemplateReader(of).piece(setting));
    }

    /** Appends the JSON, asking for what each slot holds. */
    void write(Utf8 json, Filling filling) {
        if (!root.write(json, filling)) {
            json.ascii("null");
        }
    }

    /** The values made of places in the document's content. */
    Stream<Drawn> drawn() {
        return root.drawn();
    }

    boolean has(Slot slot) {
        return root.slots().anyMatch(slot::equals);
    }

    /** A JSON text with its quotes. */
    static String quoted(String text) {
        Utf8 json = new Utf8();
        json.quoted(text);
        return json.toString();
    }

    /** A part of a template. */
    sealed interface Piece permits Fixed, Members, Elements, Filled, Drawn {

        /** Appends it; false, and nothing appended, where it holds nothing. */
        boolean write(Utf8 json, Filling filling);

        default Stream<Drawn> drawn() {
            return Stream.empty();
        }

        default Stream<Slot> slots() {
            return Stream.empty();
        }
    }

    /** JSON that is always the same. */
    record Fixed(String text) implements Piece {
        @Override
        public boolean write(Utf8 json, Filling filling) {
            json.plain(text);
            return true;
        }
    }

    /** A slot as it is. */
    record Filled(Slot slot) implements Piece {
        @Override
        public boolean write(Utf8 json, Filling filling) {
            return filling.write(slot, json);
        }

        @Override
        public Stream<Slot> slots() {
            return Stream.of(slot);
        }
    }

    /** One member of an object; its name with quotes and colon. */
    record Member(String name, Piece value) {}

    /** An object; members that hold nothing are left out. */
    record Members(List<Member> members) implements Piece {
        Members {
            members = List.copyOf(members);
        }

        @Override
        public boolean write(Utf8 json, Filling filling) {
            json.ascii('{');
            boolean first = true;
            for (Member member : members) {
                int before = json.size();
                json.ascii(first ? "" : ",");
                json.plain(member.name());
                if (member.value().write(json, filling)) {
                    first = false;
                } else {
                    json.cut(before);
                }
            }
            json.ascii('}');
            return true;
        }

        @Override
        public Stream<Drawn> drawn() {
            return members.stream().flatMap(member -> member.value().drawn());
        }

        @Override
        public Stream<Slot> slots() {
            return members.stream().flatMap(member -> member.value().slots());
        }
    }

    /** An array; elements that hold nothing are left out. */
    record Elements(List<Piece> pieces) implements Piece {
        Elements {
            pieces = List.copyOf(pieces);
        }

        @Override
        public boolean write(Utf8 json, Filling filling) {
            json.ascii('[');
            boolean first = true;
            for (Piece piece : pieces) {
                int before = json.size();
                json.ascii(first ? "" : ",");
                if (piece.write(json, filling)) {
                    first = false;
                } else {
                    json.cut(before);
                }
            }
            json.ascii(']');
            return true;
        }

        @Override
        public Stream<Drawn> drawn() {
            return pieces.stream().flatMap(Piece::drawn);
        }

        @Override
        public Stream<Slot> slots() {
            return pieces.stream().flatMap(Piece::slots);
        }
    }
}
