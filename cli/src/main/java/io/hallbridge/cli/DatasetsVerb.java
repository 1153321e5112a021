package io.hallbridge.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.cli.render.DatasetText;
import io.hallbridge.cli.render.Grid;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.ProblemsFound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The kinds of document a hall takes. */
@Command(
        name = "datasets",
        subcommands = {DatasetsVerb.ListVerb.class, DatasetsVerb.ShowVerb.class, TemplateVerb.class})
class DatasetsVerb extends VerbGroup {
    /** Lists them. */
    @Command(name = "list")
    static class ListVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private DatasetsVerb datasets;

        @Override
        public Exit go() throws ProblemsFound {
            Screen screen = datasets.hallbridge().screen();
            Datasets all = datasets.hallbridge().datasets();
            if (screen.json()) {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                all.inOrder().forEach(dataset -> list.add(DatasetText.summary(dataset)));
                screen.json(list);
                return Exit.DONE;
            }
            Grid grid = new Grid(2);
            for (Dataset dataset : all.inOrder()) {
                grid.add(
                        dataset.name(),
                        screen.say(dataset.title()),
                        screen.say(
                                dataset.fields().size() + " 个字段",
                                dataset.fields().size() + " fields"),
                        dataset.parent()
                                .map(parent -> screen.say("上级 ", "after ") + parent.dataset())
                                .orElse(""));
            }
            screen.lines(grid.lines(""));
            return Exit.DONE;
        }
    }

    /** Shows one. */
    @Command(name = "show")
    static class ShowVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private DatasetsVerb datasets;

        @Parameters(paramLabel = "NAME", descriptionKey = "name")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        public Exit go() throws ProblemsFound {
            Screen screen = datasets.hallbridge().screen();
            Datasets all = datasets.hallbridge().datasets();
            Dataset dataset = named(name, all);
            if (screen.json()) {
                screen.json(DatasetText.whole(dataset));
            } else {
                screen.lines(new DatasetText(dataset, all, screen).lines());
            }
            return Exit.DONE;
        }
    }

    static Dataset named(String name, Datasets all) {
        return all.find(name).orElseThrow(() -> {
            String known = String.join(", ", all.names());
            String near = Nearest.to(name, all.names()).orElse("");
            return new CannotGoOn(
                    Exit.USAGE,
                    new Text(
                            "没有数据集“" + name + "”" + (near.isEmpty() ? "" : "，是不是“" + near + "”？") + "现有：" + known,
                            "there is no dataset \"" + name + "\""
                                    + (near.isEmpty() ? "" : ", did you mean \"" + near + "\"?") + " Known: " + known));
        });
    }
}
