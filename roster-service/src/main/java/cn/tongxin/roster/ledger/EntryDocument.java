package cn.tongxin.roster.ledger;

import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger as it is stored. {@code ./tongxin audit verify} reads these fields.
 *
 * @param id the chain and the number in it: of two instances that append at once one has to try
 *     again
 * @param chain the county; each county's entries are one chain
 * @param number counts from 1 in its chain
 * @param reason absent once the member was erased
 * @param salt keeps the reason from being guessed from its seal; goes with it
 * @param seal hash of salt and reason, which stays
 * @param previous the hash of the entry before; empty for the first
 * @param hash of all this but the number, the reason and the salt
 */
record EntryDocument(
    @BsonId String id,
    List<String> within,
    String order,
    String chain,
    long number,
    UUID memberRef,
    String by,
    Access.Action action,
    @Nullable String reason,
    @Nullable String salt,
    String seal,
    Instant at,
    String previous,
    String hash)
    implements Listed {
  private static final int COUNTY = 6;

  static String chainOf(Access access) {
    return access.area().value().substring(0, COUNTY);
  }

  static EntryDocument after(@Nullable EntryDocument last, Access access, String salt) {
    Link link =
        new Link(
            chainOf(access),
            last == null ? 1 : last.number + 1,
            last == null ? "" : last.hash,
            Digest.of(salt, access.reason()),
            access.at().truncatedTo(ChronoUnit.MILLIS));
    return link.entry(access, salt);
  }

  /** What ties an entry to the one before it. */
  private record Link(String chain, long number, String previous, String seal, Instant at) {

    EntryDocument entry(Access access, String salt) {
      String id = String.format(Locale.ROOT, "%s:%012d", chain, number);
      return new EntryDocument(
          id,
          access.area().within(),
          at + "|" + id,
          chain,
          number,
          access.memberRef(),
          access.by(),
          access.action(),
          access.reason(),
          salt,
          seal,
          at,
          previous,
          hash(access));
    }

    private String hash(Access access) {
      return Digest.of(
          previous,
          chain,
          access.memberRef().toString(),
          access.by(),
          access.action().name(),
          seal,
          Long.toString(at.toEpochMilli()));
    }
  }
}
