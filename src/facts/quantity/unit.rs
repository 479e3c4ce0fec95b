//! Units of measure and currencies, whatever the language.

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Distance, in metres.
    Length,
    /// In square metres.
    Area,
    /// In litres.
    Volume,
    /// In kilograms.
    Mass,
    /// In seconds.
    Time,
    /// In metres a second.
    Speed,
    /// In degrees Celsius.
    Temperature,
    /// In bytes.
    Data,
    /// In watts.
    Power,
    /// In joules.
    Energy,
    /// In hertz.
    Frequency,
    /// Each currency is a unit of its own.
    Money,
    /// Years of life.
    Age,
}

/// A unit: its name and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// The symbol or currency code.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units one is.
    pub factor: f64,
    /// Whether the word can also mean another unit: pound, dollar, 元.
    pub loose: bool,
}

impl Unit {
    /// A unit of one meaning.
    const fn new(name: &'static str, dimension: Dimension, factor: f64) -> Unit {
        Unit { name, dimension, factor, loose: false }
    }

    /// A unit whose word can mean others.
    const fn loose(name: &'static str, dimension: Dimension, factor: f64) -> Unit {
        Unit { name, dimension, factor, loose: true }
    }

    /// `value` of this unit in base units.
    pub fn base(&self, value: f64) -> f64 {
        if self.name == "°F" { (value - 32.0) * 5.0 / 9.0 } else { value * self.factor }
    }
}

use Dimension::{Age, Area, Data, Energy, Frequency, Length, Mass, Money, Power, Speed, Temperature, Time, Volume};

macro_rules! units {
    ($($constant:ident = $kind:ident($name:literal, $dimension:expr, $factor:expr);)*) => {
        $(pub(in crate::facts) const $constant: Unit = Unit::$kind($name, $dimension, $factor);)*
    };
}

units! {
    KILOMETRE = new("km", Length, 1e3);
    METRE = new("m", Length, 1.0);
    CENTIMETRE = new("cm", Length, 0.01);
    DECIMETRE = new("dm", Length, 0.1);
    MILLIMETRE = new("mm", Length, 1e-3);
    MICROMETRE = new("µm", Length, 1e-6);
    NANOMETRE = new("nm", Length, 1e-9);
    PICOMETRE = new("pm", Length, 1e-12);
    MILE = new("mi", Length, 1609.344);
    NAUTICAL_MILE = new("nmi", Length, 1852.0);
    YARD = new("yd", Length, 0.9144);
    FOOT = new("ft", Length, 0.3048);
    INCH = new("in", Length, 0.0254);
    LI = new("里", Length, 500.0);
    LIGHT_YEAR = new("ly", Length, 9.461e15);
    SQUARE_KILOMETRE = new("km²", Area, 1e6);
    SQUARE_METRE = new("m²", Area, 1.0);
    SQUARE_CENTIMETRE = new("cm²", Area, 1e-4);
    SQUARE_MILE = new("mi²", Area, 2_589_988.0);
    SQUARE_FOOT = new("ft²", Area, 0.092_903);
    SQUARE_YARD = new("yd²", Area, 0.836_127);
    SQUARE_INCH = new("in²", Area, 6.4516e-4);
    HECTARE = new("ha", Area, 1e4);
    ACRE = new("ac", Area, 4046.86);
    MU = new("亩", Area, 666.667);
    PING = new("坪", Area, 3.305_785);
    LITRE = new("L", Volume, 1.0);
    MILLILITRE = new("mL", Volume, 1e-3);
    KILOLITRE = new("kL", Volume, 1e3);
    CUBIC_METRE = new("m³", Volume, 1e3);
    CUBIC_CENTIMETRE = new("cm³", Volume, 1e-3);
    CUBIC_FOOT = new("ft³", Volume, 28.3168);
    GALLON = new("gal", Volume, 3.785);
    BARREL = new("bbl", Volume, 158.987);
    PINT = new("pt", Volume, 0.473);
    CUP = new("cup", Volume, 0.2366);
    TABLESPOON = new("tbsp", Volume, 0.014_787);
    TEASPOON = new("tsp", Volume, 0.004_929);
    TONNE = new("t", Mass, 1e3);
    KILOGRAM = new("kg", Mass, 1.0);
    GRAM = new("g", Mass, 1e-3);
    MILLIGRAM = new("mg", Mass, 1e-6);
    MICROGRAM = new("µg", Mass, 1e-9);
    POUND = new("lb", Mass, 0.453_592);
    POUND_OR_STERLING = loose("pound", Mass, 0.453_592);
    OUNCE = new("oz", Mass, 0.028_35);
    STONE = new("st", Mass, 6.350_29);
    JIN = new("斤", Mass, 0.5);
    LIANG = new("两", Mass, 0.05);
    SECOND = new("s", Time, 1.0);
    MILLISECOND = new("ms", Time, 1e-3);
    MINUTE = new("min", Time, 60.0);
    HOUR = new("h", Time, 3600.0);
    DAY = new("day", Time, 86400.0);
    WEEK = new("week", Time, 604_800.0);
    FORTNIGHT = new("fortnight", Time, 1_209_600.0);
    MONTH = new("month", Time, 2_629_800.0);
    QUARTER = new("quarter", Time, 7_889_400.0);
    YEAR = new("year", Time, 31_557_600.0);
    DECADE = new("decade", Time, 315_576_000.0);
    CENTURY = new("century", Time, 3_155_760_000.0);
    MILLENNIUM = new("millennium", Time, 31_557_600_000.0);
    YEAR_OF_AGE = new("years old", Age, 31_557_600.0);
    KILOMETRE_AN_HOUR = new("km/h", Speed, 0.277_778);
    MILE_AN_HOUR = new("mph", Speed, 0.447_04);
    METRE_A_SECOND = new("m/s", Speed, 1.0);
    METRE_A_MILLISECOND = new("m/ms", Speed, 1e3);
    CENTIMETRE_A_MILLISECOND = new("cm/ms", Speed, 10.0);
    KILOMETRE_A_MILLISECOND = new("km/ms", Speed, 1e6);
    KNOT = new("kn", Speed, 0.514_444);
    CELSIUS = new("°C", Temperature, 1.0);
    FAHRENHEIT = new("°F", Temperature, 1.0);
    KELVIN = new("K", Temperature, 1.0);
    DEGREE = loose("°", Temperature, 1.0);
    BIT = new("bit", Data, 0.125);
    KILOBIT = new("kbit", Data, 125.0);
    MEGABIT = new("Mbit", Data, 1.25e5);
    GIGABIT = new("Gbit", Data, 1.25e8);
    MEGABIT_A_SECOND = new("Mbit/s", Data, 1.25e5);
    GIGABIT_A_SECOND = new("Gbit/s", Data, 1.25e8);
    MEGABIT_OR_BYTE = loose("mb", Data, 1e6);
    BYTE = new("B", Data, 1.0);
    KILOBYTE = new("kB", Data, 1e3);
    MEGABYTE = new("MB", Data, 1e6);
    GIGABYTE = new("GB", Data, 1e9);
    TERABYTE = new("TB", Data, 1e12);
    WATT = new("W", Power, 1.0);
    KILOWATT = new("kW", Power, 1e3);
    MEGAWATT = new("MW", Power, 1e6);
    GIGAWATT = new("GW", Power, 1e9);
    HORSEPOWER = new("hp", Power, 745.7);
    KILOWATT_HOUR = new("kWh", Energy, 3.6e6);
    MEGAWATT_HOUR = new("MWh", Energy, 3.6e9);
    JOULE = new("J", Energy, 1.0);
    CALORIE = new("cal", Energy, 4.184);
    KILOCALORIE = new("kcal", Energy, 4184.0);
    HERTZ = new("Hz", Frequency, 1.0);
    KILOHERTZ = new("kHz", Frequency, 1e3);
    MEGAHERTZ = new("MHz", Frequency, 1e6);
    GIGAHERTZ = new("GHz", Frequency, 1e9);
    US_DOLLAR = new("USD", Money, 1.0);
    DOLLAR = loose("dollar", Money, 1.0);
    EURO = new("EUR", Money, 1.0);
    STERLING = new("GBP", Money, 1.0);
    YEN = new("JPY", Money, 1.0);
    YUAN = new("CNY", Money, 1.0);
    YUAN_SIGN = loose("元", Money, 1.0);
    JIAO = new("角", Money, 0.1);
    FEN = new("分", Money, 0.01);
    YEN_OR_YUAN = loose("¥", Money, 1.0);
    HONG_KONG_DOLLAR = new("HKD", Money, 1.0);
    TAIWAN_DOLLAR = new("TWD", Money, 1.0);
    AUSTRALIAN_DOLLAR = new("AUD", Money, 1.0);
    CANADIAN_DOLLAR = new("CAD", Money, 1.0);
    SINGAPORE_DOLLAR = new("SGD", Money, 1.0);
    NEW_ZEALAND_DOLLAR = new("NZD", Money, 1.0);
    WON = new("KRW", Money, 1.0);
    RUPEE = new("INR", Money, 1.0);
    RUBLE = new("RUB", Money, 1.0);
    FRANC = loose("franc", Money, 1.0);
    SWISS_FRANC = new("CHF", Money, 1.0);
    PESO = loose("peso", Money, 1.0);
    REAL = new("BRL", Money, 1.0);
    RAND = new("ZAR", Money, 1.0);
    RIYAL = loose("riyal", Money, 1.0);
    DINAR = loose("dinar", Money, 1.0);
    DIRHAM = loose("dirham", Money, 1.0);
    LIRA = loose("lira", Money, 1.0);
    KRONA = loose("krona", Money, 1.0);
    BAHT = new("THB", Money, 1.0);
    DONG = new("VND", Money, 1.0);
    RUPIAH = new("IDR", Money, 1.0);
    RINGGIT = new("MYR", Money, 1.0);
    SHEKEL = new("ILS", Money, 1.0);
    TURKISH_LIRA = new("TRY", Money, 1.0);
    MEXICAN_PESO = new("MXN", Money, 1.0);
    NAIRA = new("NGN", Money, 1.0);
    MARKKA = new("FIM", Money, 1.0);
    PESETA = new("ESP", Money, 1.0);
    GUILDER = new("NLG", Money, 1.0);
    COLON = new("CRC", Money, 1.0);
    LARI = new("GEL", Money, 1.0);
    KIP = new("LAK", Money, 1.0);
    PENNY = loose("p", Money, 0.01);
    CENT = loose("cent", Money, 0.01);
    MARK = new("DEM", Money, 1.0);
    SEN = new("銭", Money, 0.01);
    BITCOIN = new("BTC", Money, 1.0);
    SATOSHI = new("satoshi", Money, 1e-8);
}
