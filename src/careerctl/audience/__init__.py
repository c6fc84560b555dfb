"""Who sees what: the one table, and the cut of a result for one reader.

An allow-list: a field that is not listed is seen by nobody. What is cut becomes the field's blank, so that views,
formats and exports never hold what their reader may not see.
"""

from careerctl.results.cut import cut
from careerctl.results.readers import Audience

__all__ = ["Audience", "cut"]
