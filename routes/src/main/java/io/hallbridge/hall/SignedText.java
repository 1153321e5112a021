package io.hallbridge.hall;

import io.hallbridge.setting.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The text that is signed.
 *
 * @param parts its pieces, in order
 * @param between what stands between two of them
 * @param end what stands after the last
 */
public record SignedText(List<ProofPart> parts, String between, String end) {
    static final SignedText NONE = new SignedText(List.of(), "", "");

    public SignedText {
        parts = List.copyOf(parts);
    }

    /** Pieces that follow one another without anything between. */
    static SignedText plain(ProofPart... parts) {
        return new SignedText(List.of(parts), "", "");
    }

    /** Pieces on a line of their own that ends in a line feed. */
    static SignedText lines(ProofPart.Kind... kinds) {
        return new SignedText(List.of(kinds).stream().map(ProofPart::of).toList(), "\n", "\n");
    }

    static SignedText read(Setting auth, SignedText fallback) {
        Setting list = auth.get("canonical");
        List<ProofPart> parts = list.present()
                ? list.items().stream()
                        .map(ProofPart::signed)
                        .flatMap(Optional::stream)
                        .toList()
                : fallback.parts();
        return new SignedText(
                parts,
                auth.get("between").text(fallback.between()),
                auth.get("end").text(fallback.end()));
    }
}
