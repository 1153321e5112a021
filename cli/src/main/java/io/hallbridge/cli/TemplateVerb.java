package io.hallbridge.cli;

import io.hallbridge.cli.render.Screen;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.ProblemsFound;
import io.hallbridge.workbook.Template;
import io.hallbridge.workbook.TemplateWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes an empty workbook for a dataset, or for one family of its documents. */
@Command(name = "template")
class TemplateVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DatasetsVerb datasets;

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = {"-o", "--save"},
            paramLabel = "FILE.xlsx",
            required = true)
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--family", paramLabel = "NAME")
    private @Nullable String family;

    @Override
    public Exit go() throws ProblemsFound, IOException {
        Screen screen = datasets.hallbridge().screen();
        Datasets all = datasets.hallbridge().datasets();
        Dataset dataset = DatasetsVerb.named(name, all);
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new CannotGoOn(
                    Exit.USAGE,
                    new Text(
                            "模板是 .xlsx 文件，请把 " + file + " 的后缀写成 .xlsx",
                            "a template is an .xlsx file; let " + file + " end so"));
        }
        Template template = family == null ? Template.of(dataset, all) : ofFamily(family, dataset, all);
        TemplateWorkbook.write(template, datasets.hallbridge().path(file));
        screen.line(screen.say("模板已写好：" + file, "the template is ready: " + file));
        screen.line(screen.say("填好以后检查：hallbridge check " + file, "when it is filled in: hallbridge check " + file));
        return Exit.DONE;
    }

    private static Template ofFamily(String family, Dataset dataset, Datasets all) {
        return Template.of(dataset, all, family)
                .orElseThrow(() ->
                        new CannotGoOn(Exit.USAGE, noFamily(dataset.name(), family, Template.families(dataset, all))));
    }

    private static Text noFamily(String dataset, String family, Collection<String> families) {
        if (families.isEmpty()) {
            return new Text(
                    "数据集“" + dataset + "”不分类型族，请去掉 --family",
                    "the dataset \"" + dataset + "\" has no families; leave --family out");
        }
        String known = String.join(", ", families);
        Optional<String> near = Nearest.to(family, families);
        return new Text(
                "数据集“" + dataset + "”没有类型族“" + family
                        + near.map(one -> "”，是不是“" + one + "”？").orElse("”。") + "现有：" + known,
                "the dataset \"" + dataset + "\" has no family \"" + family
                        + near.map(one -> "\", did you mean \"" + one + "\"?").orElse("\".") + " Known: " + known);
    }
}
