package cn.tongxin.roster.ledger;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import java.util.UUID;

/** All entries of the ledger, for who may read them. */
interface Entries {

  /** A page of what concerns one member, wherever it was served then, the newest first. */
  Page<EntryDocument> ofMember(UUID memberRef, PageQuery query);
}
