/** The register of the offices' own rules, with what held on which day. */
@NullMarked
package cn.tongxin.assessment.rulebook;

import org.jspecify.annotations.NullMarked;
