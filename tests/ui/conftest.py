"""What every test of the window needs."""

from kzstudy.ui.immortal import make_immortal

make_immortal()
