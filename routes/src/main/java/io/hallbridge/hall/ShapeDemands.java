package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the shape of a hall's documents asks: a shape for the dataset, and values that fit into its forms. Fillers are told. */
record ShapeDemands(Profile.Sending sending) implements Demands {
    @Override
    public List<Unmet> of(String dataset, JsonNode content) {
        Optional<Profile.Shape> shape = sending.shape(dataset);
        if (shape.isEmpty()) {
            return List.of(notTaken());
        }
        List<Unmet> unmet = new ArrayList<>();
        drawn(shape.get()).forEach(drawn -> {
            if (drawn.isFilled(content)) {
                unmet.add(filled(drawn));
            } else if (drawn.isUnfit(content)) {
                unmet.add(unfit(drawn, content));
            }
        });
        return unmet;
    }

    private static Stream<Drawn> drawn(Profile.Shape shape) {
        return Stream.concat(Stream.of(shape.document()), shape.sealed().stream())
                .flatMap(Template::drawn);
    }

    /** Whether a shape makes anything of places in a content. */
    static boolean draws(Profile.Shape shape) {
        return drawn(shape).findAny().isPresent();
    }

    private static Unmet notTaken() {
        return new Unmet(
                JsonPointer.empty(),
                TargetRules.NOT_TAKEN.id(),
                new Text("这个大厅的 profile 没有说怎么发送这个数据集", "the hall's profile does not say how this dataset is sent"),
                new Text(
                        "在 profile 的 send.datasets 里写上它，或不让任务发送它",
                        "name it under send.datasets in the profile, or let the job not take it"),
                "");
    }

    private static Unmet filled(Drawn drawn) {
        String filler = drawn.otherwise().orElseThrow();
        return new Unmet(
                drawn.place(),
                TargetRules.FILLED.id(),
                new Text("没有值，按大厅要求填“" + filler + "”", "has no value; \"" + filler + "\" is sent, as the hall wants"),
                new Text("有内容时请在来源里补上", "give it at its source where there is something to say"),
                "");
    }

    private static Unmet unfit(Drawn drawn, JsonNode content) {
        return new Unmet(
                drawn.place(),
                TargetRules.UNFIT.id(),
                new Text("这个值变不成大厅要的形式", "the value cannot be put into the form the hall wants"),
                new Text("请改正来源里的值，或 profile 里的 as", "correct it at its source, or as in the profile"),
                content.at(drawn.place()).asText());
    }
}
