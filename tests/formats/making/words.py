# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sentences that stand in the samples, so that expected.tsv can ask for them."""

LATIN = "The convoy reached Tell Amar before the permits were stamped."
SECOND = "Nobody signed the second list of crates."
ARABIC = "وصلت القافلة إلى تل عمار قبل ختم التصاريح يوم الخميس."
ARABIC_SECOND = "بلغت قيمة الفاتورة 1,250,000 ليرة ودفعها مكتب النقل."
