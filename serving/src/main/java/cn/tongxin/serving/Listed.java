package cn.tongxin.serving;

import java.util.List;

/** A document that belongs to a place and stands at one position in its collection's list. */
public interface Listed {

  /** The codes of its place and all places above it; the database's field has the same name. */
  List<String> within();

  /**
   * Sort key, unique in the collection, such as date and id; the database's field has the same
   * name.
   */
  String order();
}
