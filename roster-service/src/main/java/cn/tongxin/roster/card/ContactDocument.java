package cn.tongxin.roster.card;

import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A contact as it is stored. */
record ContactDocument(
    @BsonId String id, long version, List<String> within, String order, Contact contact)
    implements Listed {

  static ContactDocument of(Contact contact, long version) {
    return new ContactDocument(
        contact.officer(), version, contact.area().within(), contact.officer(), contact);
  }
}
