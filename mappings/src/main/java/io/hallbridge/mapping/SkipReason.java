package io.hallbridge.mapping;

import io.hallbridge.finding.Text;

/** Why a row of a table is not a document. */
public enum SkipReason {
    /** Stands above the header or repeats what stands there: the sheet's title, 填表单位, a chapter's title. */
    TITLE(new Text("标题", "title")),
    /** The header itself, and where it is repeated further down. */
    HEADER(new Text("表头", "header")),
    /** Nothing stands in any column that the mapping reads. */
    BLANK(new Text("空行", "blank")),
    /** 合计, 小计, 总计. */
    TOTAL(new Text("合计", "total")),
    /** 注, 说明, 填表说明. */
    NOTE(new Text("注", "note")),
    /** 填表人, 审核人, 填表时间. */
    SIGNATURE(new Text("落款", "signature"));

    private final Text title;

    SkipReason(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }
}
