import { readAnnotatedTexts } from './gold-annotation.ts';
import { examplesOf } from './train-positions-examples.ts';
import { writeEventModel } from './train-events.ts';
import { writeHolderModel } from './train-holders.ts';
import { trainModels } from './train-positions-models.ts';
import { writeViewModel } from './write-view-model.ts';

// Learns from a folder of annotated texts which sentences state a view, whose, and which tell of a happening, and
// writes the models beside the code that reads them: npx tsx src/cli/train-positions.ts FOLDER

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('train-positions: name the folder of annotated texts.\n');
	process.exitCode = 1;
} else {
	const { views, holders, events } = trainModels(readAnnotatedTexts(folder).map(examplesOf));
	writeViewModel(views);
	writeHolderModel(holders);
	writeEventModel(events);
}
