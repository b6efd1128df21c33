"""A picture posted to the simulator: checked, and written anew so that nothing hidden in it is kept."""

import io

from PIL import Image, ImageOps, UnidentifiedImageError

LARGEST = 5 * 1024 * 1024
_LONGEST_SIDE = 1600


class PhotoError(ValueError):
    """Not a picture that can be kept."""


def cleaned(content: bytes) -> bytes:
    """The picture as a JPEG without metadata, its longer side at most 1,600 pixels. Raises PhotoError."""
    if len(content) > LARGEST:
        raise PhotoError("Foto terlalu besar; paling besar 5 MB.")
    try:
        with Image.open(io.BytesIO(content)) as opened:
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PhotoError("Berkas itu bukan foto yang dapat dibaca.") from error
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()
