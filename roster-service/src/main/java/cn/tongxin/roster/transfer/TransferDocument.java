package cn.tongxin.roster.transfer;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as it is stored; it lies in both places.
 *
 * @param open the member while it is not closed, otherwise absent: a unique sparse index lets one
 *     of a member be open
 */
record TransferDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    @Nullable UUID open,
    Request request,
    AreaCode to,
    TransferState state,
    @Nullable Decision decision,
    @Nullable Errand errand)
    implements Outboxed, Listed {

  static TransferDocument of(Transfer transfer, Outgoing outgoing) {
    Request request = transfer.request();
    return new TransferDocument(
        transfer.id(),
        transfer.revision().version() + 1,
        outgoing,
        Stream.of(request.from(), request.to(), transfer.to())
            .flatMap(place -> place.within().stream())
            .distinct()
            .toList(),
        request.entry().at() + " " + transfer.id(),
        transfer.state().isOpen() ? request.memberRef() : null,
        request,
        transfer.to(),
        transfer.state(),
        transfer.decision(),
        transfer.errand());
  }

  Transfer transfer() {
    return new Transfer(id, request, to, state, decision, errand, new Revision(version, outgoing));
  }
}
