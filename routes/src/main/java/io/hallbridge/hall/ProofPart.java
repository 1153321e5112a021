package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of what is signed or shown: something of the call, something that we know, or a text of the profile's. Written
 * as a word ({@code method}), as the name of one of the workspace's values ({@code $sid}), or as {@code { text: "&" }}.
 *
 * @param kind what it is
 * @param text the name of a value, or the text itself; empty for all other kinds
 */
public record ProofPart(Kind kind, String text) {

    /** What a piece can be. */
    public enum Kind {
        /** {@code POST}. */
        METHOD(true),
        /** The path as it stands in the call's first line, without the query. */
        PATH(true),
        /** The query as sent; empty where there is none. */
        QUERY(true),
        /** The query's pairs as sent, in alphabetical order. */
        SORTED_QUERY(true),
        /** The same with each percent-encoding taken back. */
        DECODED_QUERY(true),
        /** All that is sent, as text. */
        PAYLOAD(true),
        /** The digest of what is sent. */
        DIGEST(true),
        /** The documents' JSON as it stands in what is sent; only for a signature that stands there too. */
        DOCUMENTS(false),
        /** The name that we go by. */
        KEY(false),
        /** Our secret, or the one that was fetched. */
        SECRET(false),
        /** The token that was fetched. */
        TOKEN(false),
        /** The moment of the call. */
        DATE(false),
        /** A number used once. */
        NONCE(false),
        /** Key and secret as RFC 7617 writes them; only to be shown. */
        BASIC(false),
        /** What the signed text gave; only to be shown. */
        SIGNATURE(false),
        /** One of the workspace's values. */
        VALUE(false),
        /** A text of the profile's. */
        TEXT(false);

        private final boolean ofCall;

        Kind(boolean ofCall) {
            this.ofCall = ofCall;
        }

        /** Whether it is known only once the call is written. */
        public boolean ofCall() {
            return ofCall;
        }

        /** {@code sorted-query}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Set<Kind> ONLY_SHOWN = Set.of(Kind.BASIC, Kind.SIGNATURE);
    private static final Set<Kind> WITHOUT_WORD = Set.of(Kind.VALUE, Kind.TEXT);

    /** A piece that is all said by its kind. */
    public static ProofPart of(Kind kind) {
        return new ProofPart(kind, "");
    }

    static ProofPart value(String name) {
        return new ProofPart(Kind.VALUE, name);
    }

    static ProofPart text(String text) {
        return new ProofPart(Kind.TEXT, text);
    }

    /** Reads a piece of what is signed; empty where none stands there, which then is a problem. */
    static Optional<ProofPart> signed(Setting setting) {
        if (setting.isSection()) {
            return Optional.of(text(setting.get("text").needed()));
        }
        String written = setting.needed();
        if (written.startsWith("$")) {
            return Optional.of(value(written.substring(1)));
        }
        List<String> words = Arrays.stream(Kind.values())
                .filter(kind -> !ONLY_SHOWN.contains(kind) && !WITHOUT_WORD.contains(kind))
                .map(Kind::word)
                .toList();
        return setting.among(words).map(word -> of(kind(word)));
    }

    /** Reads a piece written with a dollar, as templates have it, or else a text as it stands. */
    static ProofPart slot(Setting setting) {
        String written = setting.needed();
        if (!written.startsWith("$")) {
            return text(written);
        }
        String name = written.substring(1);
        Optional<Kind> known = Arrays.stream(Kind.values())
                .filter(kind -> !WITHOUT_WORD.contains(kind) && kind.word().equals(name))
                .findFirst();
        if (known.filter(kind -> kind.ofCall() || kind == Kind.DOCUMENTS).isPresent()) {
            setting.problem(new Text(
                    written + " 在这里还不知道，它属于调用本身", written + " is not known here, for it belongs to the call itself"));
        }
        return known.map(ProofPart::of).orElseGet(() -> value(name));
    }

    static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it holds something secret, as far as the profile can tell. */
    boolean needsSecret() {
        return kind == Kind.SECRET || kind == Kind.BASIC;
    }
}
