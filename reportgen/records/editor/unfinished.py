"""Findings whose words wait for a figure that the record does not give: ``giải ngân đạt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.problems import Problem

from ..consistency.look import Look
from ..findings import Finding
from ..keys import title

_WAITS = re.compile(r"(?<!không )(?<!chưa )\b(?:đạt|là|gồm|chiếm|khoảng)[.…]?$", re.IGNORECASE)


def figures(look: Look) -> Iterator[Problem]:
    """Each finding without a figure that stops at a word which needs one."""
    for i, finding in enumerate(look.record.findings):
        if finding.value is None and finding.content and (stop := _WAITS.search(finding.content.strip())):
            yield look.problem(
                "finding-unfinished",
                ("findings", i, "content"),
                word=stop[0].strip(".…"),
                field=title(Finding, "value"),
            )
