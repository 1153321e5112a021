package io.hallbridge.run;

import io.hallbridge.finding.Text;
import java.util.List;

/** The sentences said about importing one workbook. */
final class ImportWords {
    private ImportWords() {}

    static Text name(String name, String what, String pattern) {
        return new Text(
                "文件名“" + name + "”不合“" + what + "”的规定 " + pattern + "，以后的运行不会读它；请改名后再导入",
                "the name " + name + " does not fit the pattern " + pattern + " of " + what
                        + ", so that later runs would not read it; rename the file and import it again");
    }

    static Text leaving(String file, long documents) {
        return new Text(
                "原来的 " + file + " 里有 " + documents + " 条不在新表里；任务允许取消时，下次运行会把它们从大厅撤下",
                documents + " documents of the present " + file
                        + " are not in the new one; where the job may retire, its next run withdraws them from the hall");
    }

    static Text inBoth(String file, long both, long onlyThere) {
        return new Text(
                file + " 里也有其中 " + both + " 条（另有 " + onlyThere + " 条只在那里）；内容不同的，下次运行会两边都不上报，请从那张表里删去",
                both + " of the documents stand in " + file + " too (and " + onlyThere
                        + " only there); where they differ, the next run sends neither: delete them there");
    }

    static Text elsewhere(long documents, String source) {
        return new Text(
                "其中 " + documents + " 条原来来自数据源“" + source + "”；那里也要改，否则它下次运行会送回原来的内容",
                documents + " of them came from source \"" + source
                        + "\" before; correct them there too, or its next run sends the former content again");
    }

    static Text tie(String file, List<String> mappings) {
        return new Text(
                file + " 与几个映射同样相符：" + String.join("、", mappings) + "。请用 -m 指定一个",
                file + " fits several mappings equally well: " + String.join(", ", mappings) + ". Name one with -m");
    }

    static Text byFolder(String mapping) {
        return new Text(
                "用映射 " + mapping + "：文件在它的收件夹里", "read with mapping " + mapping + ": the file stands in its folder");
    }

    static Text byName(String mapping) {
        return new Text("用指定的映射 " + mapping, "read with mapping " + mapping + ", as told");
    }

    static Text byTemplate(String dataset) {
        return new Text(
                "这是填好的模板（" + dataset + "），不用映射", "a filled-in template of " + dataset + "; it needs no mapping");
    }

    static Text byHeader(String mapping, long percent, String next) {
        return new Text(
                "用映射 " + mapping + "：它要找的列有 " + percent + "% 在表里" + (next.isEmpty() ? "" : "；其次是 " + next),
                "read with mapping " + mapping + ": " + percent + "% of the columns it looks for are there"
                        + (next.isEmpty() ? "" : "; next is " + next));
    }

    static Text byHolding(String mapping, String source, long held) {
        return new Text(
                "用映射 " + mapping + "：大厅里有 " + held + " 条来自它的数据源“" + source + "”",
                "read with mapping " + mapping + ": the hall holds " + held + " of the documents from its source \""
                        + source + "\"");
    }

    static Text noJob(String mapping, List<String> jobs) {
        return new Text(
                "没有任务使用映射 " + mapping + "，不知道该发给哪个大厅；请用 --job 指定：" + String.join("、", jobs),
                "no job takes mapping " + mapping + ", so it is not known which hall gets it; name a job with --job: "
                        + String.join(", ", jobs));
    }

    static Text severalJobs(String mapping, List<String> jobs) {
        return new Text(
                "有几个任务使用映射 " + mapping + "：" + String.join("、", jobs) + "。请用 --job 指定一个",
                "several jobs take mapping " + mapping + ": " + String.join(", ", jobs) + ". Name one with --job");
    }
}
