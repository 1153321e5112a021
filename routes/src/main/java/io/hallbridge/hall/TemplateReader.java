package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a template from YAML; what is wrong is a problem of its setting. */
final class TemplateReader {
    private static final String CONTENT = "$content/";

    private final Template.Of of;

    TemplateReader(Template.Of of) {
        this.of = of;
    }

    Template.Piece piece(Setting setting) {
        if (setting.isSection()) {
            boolean made = setting.get("from").text("").startsWith("$");
            return made ? made(setting) : members(setting);
        }
        return setting.isList() ? elements(setting) : scalar(setting);
    }

    private Template.Piece members(Setting setting) {
        List<Template.Member> members = new ArrayList<>();
        setting.entries().forEach((name, value) -> {
            members.add(new Template.Member(Template.quoted(name) + ":", piece(value)));
        });
        return new Template.Members(members);
    }

    private Template.Piece elements(Setting setting) {
        return new Template.Elements(setting.items().stream().map(this::piece).toList());
    }

    private Template.Piece scalar(Setting setting) {
        String word = setting.needed();
        if (!word.startsWith("$")) {
            return new Template.Fixed(Template.quoted(word));
        }
        Optional<JsonPointer> place = place(word, setting);
        return place.isPresent()
                ? Drawn.plain(place.get())
                : slot(word, setting).<Template.Piece>map(Template.Filled::new).orElse(new Template.Fixed("null"));
    }

    private Drawn made(Setting setting) {
        Setting from = setting.get("from");
        String word = from.needed();
        Optional<JsonPointer> place = place(word, from);
        Optional<Slot> slot = place.isPresent() ? Optional.empty() : slot(word, from);
        List<Form> forms = new ArrayList<>();
        setting.get("as").items().forEach(form -> forms.add(Form.read(form)));
        return new Drawn(
                slot.orElse(null),
                place.orElse(JsonPointer.empty()),
                setting.get("else").text(),
                (int) setting.get("part").integer(0, 1, 9),
                setting.get("joined").text(),
                forms);
    }

    private Optional<JsonPointer> place(String word, Setting setting) {
        if (!word.startsWith(CONTENT) || Slot.of(Slot.CONTENT.word(), of).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonPointer.compile(word.substring(CONTENT.length() - 1)));
        } catch (IllegalArgumentException broken) {
            setting.problem(new Text("这不是 JSON 指针：" + word, "this is no JSON pointer: " + word));
            return Optional.of(JsonPointer.empty());
        }
    }

    private Optional<Slot> slot(String word, Setting setting) {
        Optional<Slot> slot = Slot.of(word, of);
        if (slot.isEmpty()) {
            List<String> known = Slot.words(of);
            String nearest = Nearest.to(word, known).orElse(String.join(" ", known));
            setting.problem(new Text("没有 " + word + " 这个占位；可用：" + nearest, "there is no " + word + "; use " + nearest));
        }
        return slot;
    }
}
