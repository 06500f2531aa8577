/** Files that are kept in pieces: attachments, and the snapshots that closings freeze. */
@NullMarked
package cn.tongxin.assessment.file;

import org.jspecify.annotations.NullMarked;
