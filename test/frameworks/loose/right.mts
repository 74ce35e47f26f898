/** A project that is not strict, such as Next makes one: lists of the manifest are lists there, too. */
import 'subprocessor-list/define';

document.addEventListener('subprocessors-load', ({ manifest }) => {
  const [first] = manifest.subprocessors;
  document.title = `${manifest.subprocessors.length}: ${first.links.length} ${first.formerNames.join()}`;
});
