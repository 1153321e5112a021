package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A piece of our proof that stands in a header or in the query of every call.
 *
 * @param name the header's or the parameter's name
 * @param prefix what stands before the piece: {@code "Bearer "}
 * @param part the piece
 */
public record Shown(String name, String prefix, ProofPart part) {
    private static final Set<ProofPart.Kind> KINDS = Set.of(
            ProofPart.Kind.SIGNATURE,
            ProofPart.Kind.KEY,
            ProofPart.Kind.DATE,
            ProofPart.Kind.NONCE,
            ProofPart.Kind.DIGEST,
            ProofPart.Kind.TOKEN,
            ProofPart.Kind.BASIC);
    private static final Text NAME = new Text("这不是请求头或参数的名称", "this is no name of a header or parameter");

    static Shown header(String name, ProofPart.Kind kind) {
        return header(name, "", kind);
    }

    static Shown header(String name, String prefix, ProofPart.Kind kind) {
        return new Shown(name, prefix, ProofPart.of(kind));
    }

    /**
     * Reads a section whose keys are pieces and whose values are names, {@code { signature: X-Sign, token: { name:
     * Authorization, prefix: "Bearer " } }}. Texts and values of the workspace stand under {@code values}, by the header's
     * name; {@code algorithm} is one that most gateways want.
     */
    static List<Shown> read(Setting section, List<Shown> fallback) {
        if (!section.present()) {
            return fallback;
        }
        List<Shown> shown = new ArrayList<>();
        for (ProofPart.Kind kind : ProofPart.Kind.values()) {
            if (KINDS.contains(kind) && section.get(kind.word()).present()) {
                shown.add(read(section.get(kind.word()), ProofPart.of(kind)));
            }
        }
        Setting algorithm = section.get("algorithm");
        if (algorithm.present()) {
            shown.add(new Shown(
                    name(algorithm.get("name"), algorithm.get("name").needed()),
                    "",
                    ProofPart.text(algorithm.get("value").needed())));
        }
        Map<String, Setting> values = section.get("values").entries();
        values.forEach((name, value) -> shown.add(new Shown(name(value, name), "", ProofPart.slot(value))));
        return List.copyOf(shown);
    }

    private static Shown read(Setting setting, ProofPart part) {
        if (!setting.isSection()) {
            return new Shown(name(setting, setting.needed()), "", part);
        }
        Setting name = setting.get("name");
        return new Shown(name(name, name.needed()), setting.get("prefix").text(""), part);
    }

    private static String name(Setting setting, String written) {
        if (!written.matches("[A-Za-z0-9_.-]+")) {
            setting.problem(NAME);
        }
        return written;
    }
}
