"""Technical settings: read once from the environment, checked at start, frozen. The city's choices are the playbook."""

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.core.nouns import Mode


class SettingsError(Exception):
    """A setting is missing or wrong: names it and says what it expects."""


class Settings(BaseSettings):
    """Environment variables with the prefix TANGGAP_."""

    model_config = SettingsConfigDict(env_prefix="TANGGAP_", frozen=True, extra="ignore")

    mode: Mode = Field(default=Mode.DEMO, description="demo or production")
    database_url: str = Field(default="", description="sqlite:///FILE or postgresql://…; default: var/<mode>.db")
    pack_dir: Path = Field(default=Path("training_data"), description="folder of the city pack")
    model_cache: Path = Field(default=Path("var/models"), description="folder where models are kept as files")
    host: str = Field(default="127.0.0.1", description="address to listen on; the simulator allows 127.0.0.1 only")
    port: int = Field(default=8080, ge=0, le=65535, description="port to listen on, 0 to 65535")
    telegram_token: str = Field(default="", description="token of the residents' Telegram bot")

    @property
    def url(self) -> str:
        """The database URL; each mode has a file of its own unless one is named."""
        return self.database_url or f"sqlite:///var/{self.mode.value}.db"


def read() -> Settings:
    """The settings of this process. Raises SettingsError with one line a fault."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("; ".join(_fault(fault) for fault in error.errors())) from error


def _fault(fault: object) -> str:
    assert isinstance(fault, dict)
    name = str(fault["loc"][0])
    expected = Settings.model_fields[name].description
    return f"TANGGAP_{name.upper()} is {fault['input']!r}; expected {expected}"
