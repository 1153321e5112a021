package io.hallbridge.bench.page;

import java.util.List;

/** The words above the columns of the tables. */
public enum Headings {
    EN(
            List.of("work", "Hallbridge", "bare loop", "ratio", "budget", "met", "fastest peer", "ratio"),
            List.of(
                    "work",
                    "who",
                    "wall s",
                    "CPU s",
                    "peak MiB",
                    "documents",
                    "documents/s",
                    "requests",
                    "MB sent",
                    "runs, spread"),
            List.of("who", "made of"),
            "Does not count: ",
            "![Wall time and peak memory by the number of documents](growth.svg)",
            "How far two runs agree (15 % is tolerated):",
            List.of("work", "to the bare loop", "again", "apart", "to the fastest peer", "again", "apart")),
    ZH(
            List.of("项目", "Hallbridge", "裸循环", "倍数", "预算", "达到", "最快的对照工具", "倍数"),
            List.of("项目", "谁", "用时 s", "处理器 s", "内存峰值 MiB", "文档", "每秒文档", "请求", "发送 MB", "次数、幅度"),
            List.of("谁", "由什么组成"),
            "不计入：",
            "![用时和内存峰值随文档数的变化](growth.zh-CN.svg)",
            "两次运行的倍数相差多少（容许 15 %）：",
            List.of("项目", "对裸循环的倍数", "再测", "相差", "对最快的对照工具的倍数", "再测", "相差"));

    final String ratios;
    final String figures;
    final String contenders;
    final String skipped;
    final String picture;
    final String agreement;

    Headings(
            List<String> ratios,
            List<String> figures,
            List<String> contenders,
            String skipped,
            String picture,
            String agreement,
            List<String> agreements) {
        this.ratios = head(ratios);
        this.figures = head(figures);
        this.contenders = head(contenders);
        this.skipped = skipped;
        this.picture = picture;
        this.agreement = agreement + "\n\n" + head(agreements);
    }

    private static String head(List<String> titles) {
        return "| " + String.join(" | ", titles) + " |\n" + "|---".repeat(titles.size()) + "|\n";
    }
}
