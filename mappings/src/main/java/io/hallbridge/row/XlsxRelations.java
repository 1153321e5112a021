package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one part of a package refers to, by the identifiers it uses. */
final class XlsxRelations {
    private final Map<String, Target> targets = new LinkedHashMap<>();

    private XlsxRelations() {}

    /**
     * A part referred to.
     *
     * @param type what it is, as an address that ends in {@code /worksheet}
     * @param part its name in the package
     */
    record Target(String type, String part) {}

    /** The relations of a part; those of the package itself for the empty name. */
    static XlsxRelations of(ZipParts parts, String part, SourceFile file) throws Unreadable {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        XlsxRelations relations = new XlsxRelations();
        Optional<XmlCursor> found = parts.findXml(folder + "_rels/" + part.substring(slash) + ".rels", file);
        if (found.isPresent()) {
            try (XmlCursor xml = found.get()) {
                relations.read(xml, folder);
            }
        }
        return relations;
    }

    @Nullable Target target(String id) {
        return targets.get(id);
    }

    /** The first part of a kind. */
    Optional<String> ofType(String ending) {
        return targets.values().stream()
                .filter(target -> target.type().endsWith(ending))
                .map(Target::part)
                .findFirst();
    }

    private void read(XmlCursor xml, String folder) throws Unreadable {
        while (xml.next()) {
            String id = xml.isStart("Relationship") ? xml.attribute("Id") : null;
            String type = id == null ? null : xml.attribute("Type");
            String target = id == null ? null : xml.attribute("Target");
            if (type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                targets.put(id, new Target(type, PartNames.resolve(folder, target)));
            }
        }
    }
}
