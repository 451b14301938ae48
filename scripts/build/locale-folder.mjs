const inSource = '`../locales/${name}.json`';

/** The folder of the translations is beside a bundle, and not beside the folder of its modules. */
export function localeFolder() {
  return {
    name: 'locale-folder',
    transform(code, id) {
      if (!/core[\\/]locale-file\.js$/.test(id)) return null;
      if (!code.includes(inSource))
        this.error(`${id}: the address of the translations is written otherwise.`);
      return {code: code.replace(inSource, inSource.replace('../', './')), map: null};
    },
  };
}
