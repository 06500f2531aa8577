package cn.tongxin.roster.erasure;

import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All erasures. */
interface Erasures {

  /** The erasure of this member, where it lies in the scope. */
  Optional<ErasureDocument> ofMember(Scope scope, UUID memberRef);

  /** Notes that a member is to be erased, unless that is noted already. */
  void request(ErasureDocument erasure);

  /** Claims one that somebody should go on with now. */
  Optional<ErasureDocument> claim();

  /** Notes when nothing could be read here any more. */
  void keyDestroyed(ErasureDocument claimed, Instant at);

  /** Leaves a claimed one until that moment. */
  void rest(ErasureDocument claimed, Instant until);

  /** Notes that every service has confirmed. */
  void complete(ErasureDocument claimed, Instant at);

  /** Brings forward when somebody should go on with it. */
  void hurry(UUID id);
}
