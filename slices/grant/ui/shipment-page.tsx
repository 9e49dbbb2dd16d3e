import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, usePart } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import rooms from "#apps/web/rooms/rooms.module.css";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { handOverKindLabels, type HandOver } from "../model-shipment.ts";
import type { ShipmentPage as Page } from "../pages.ts";
import type { FollowedLine } from "../view.ts";
import { CorrectHandOverForm, CorrectShipmentForm } from "./correct-forms.tsx";
import { Corrections } from "./corrections.tsx";
import { useShipment } from "./data.ts";
import styles from "./grant.module.css";
import { EvidenceFiles } from "./evidence-files.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import { Fact, useQuantity } from "./parts.tsx";
import { grantPhrases } from "./phrases.ts";
import { sourceOfHandOver, sourceOfShipment } from "./provenance.ts";

/** One shipment: its papers, and line by line where it went. */
export function ShipmentPage() {
  return <Loaded query={useShipment(usePart("id"))}>{(page) => <Followed page={page} />}</Loaded>;
}

function Followed(props: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [handed, setHanded] = useState<readonly FollowedLine[] | null>(null);
  const [righted, setRighted] = useState<HandOver | "shipment" | null>(null);
  const { shipment, lines, programme } = props.page;
  const title = phrases.shipmentOf(shipment.shippedOn, text(programme));
  usePageTitle(title);
  const open = lines.filter(({ trail }) => trail.open !== null);
  return (
    <div className={rooms.room}>
      <header>
        <p className={`${rooms.crumbs} not-printed`}>
          <PageLink page="/gate/grants">{phrases.register}</PageLink>
          {" / "}
          <PageLink page={`/gate/shipping/${shipment.programmeId}`}>
            <Local text={programme} quietly />
          </PageLink>
        </p>
        <div className={rooms.titles}>
          <h1>
            {title}
            <SourceMark what={title} from={sourceOfShipment(shipment)} />
          </h1>
          <div className={`${styles.tools} not-printed`}>
            {mayWrite && open.length > 0 && (
              <Button look="main" onClick={() => setHanded(open)}>
                {phrases.handOver}
              </Button>
            )}
            {mayWrite && <Button onClick={() => setRighted("shipment")}>{phrases.correct}</Button>}
            <Button onClick={() => print()}>
              <Icon name="print" />
              {frame.print}
            </Button>
          </div>
        </div>
      </header>
      <ShipmentFacts page={props.page} />
      <section data-cited="">
        <h2>
          {phrases.trail}
          <SourceMark what={phrases.trail} from={sourceOfShipment(shipment)} />
        </h2>
        <p className="quiet">
          {phrases.trailLead} {phrases.openLines(shipment.openLines, shipment.lineCount)}.
        </p>
        {lines.map((line) => (
          <LineTrail
            key={line.id}
            line={line}
            shippedOn={shipment.shippedOn}
            record={mayWrite && line.trail.open !== null ? () => setHanded([line]) : null}
            correct={mayWrite ? setRighted : null}
            files={props.page.files}
          />
        ))}
      </section>
      <Corrections corrections={props.page.corrections} />
      <Dialog
        isOpen={righted !== null}
        close={() => setRighted(null)}
        title={phrases.correctTitle(
          righted === null || righted === "shipment"
            ? phrases.shipment
            : text(handOverKindLabels[righted.kind]),
        )}
      >
        {righted === "shipment" ? (
          <CorrectShipmentForm page={props.page} close={() => setRighted(null)} />
        ) : (
          righted !== null && (
            <CorrectHandOverForm
              handOver={righted}
              today={props.page.asOf}
              close={() => setRighted(null)}
            />
          )
        )}
      </Dialog>
      <Dialog isOpen={handed !== null} close={() => setHanded(null)} title={phrases.handOverTitle}>
        {handed !== null && (
          <HandOverForm
            shipmentId={shipment.id}
            lines={handed}
            today={props.page.asOf}
            close={() => setHanded(null)}
          />
        )}
      </Dialog>
    </div>
  );
}

function ShipmentFacts({ page }: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const { shipment } = page;
  const missing = <span className="quiet">{phrases.notStated}</span>;
  return (
    <dl className={styles.facts} data-cited="">
      <Fact name={phrases.shippedOn}>
        {shipment.shippedOn}
        <SourceMark what={phrases.shippedOn} from={sourceOfShipment(shipment)} />
      </Fact>
      <Fact name={phrases.route}>{shipment.route ?? missing}</Fact>
      <Fact name={phrases.portFrom}>{shipment.portFrom ?? missing}</Fact>
      <Fact name={phrases.portTo}>{shipment.portTo ?? missing}</Fact>
      <Fact name={phrases.carrier}>{shipment.carrier ?? missing}</Fact>
      <Fact name={phrases.documents}>
        {shipment.documents.length === 0
          ? missing
          : shipment.documents.map((paper) => <p key={paper}>{paper}</p>)}
      </Fact>
    </dl>
  );
}

function LineTrail(props: {
  readonly line: FollowedLine;
  readonly shippedOn: string;
  readonly record: (() => void) | null;
  readonly correct: ((handOver: HandOver) => void) | null;
  readonly files: Page["files"];
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const quantity = useQuantity();
  const { line, shippedOn, record, correct } = props;
  const { steps, open } = line.trail;
  const name = `${line.line === null ? "" : `${String(line.line)}. `}${text(line.description)}`;
  return (
    <article className={styles.line}>
      <div className={styles.lineHead}>
        <h3>
          {name}{" "}
          <span className="quiet">
            {quantity(line.quantity)} {line.unit}
          </span>
        </h3>
        <span className={styles.small}>
          {line.letters.map(({ grantId, reference }, index) => (
            <span key={grantId}>
              {index > 0 && ", "}
              <PageLink page={`/gate/grants/${grantId}`}>{reference}</PageLink>
            </span>
          ))}
        </span>
        {record !== null && (
          <Button
            className="not-printed"
            onClick={record}
            aria-label={`${phrases.handOver}: ${name}`}
          >
            {phrases.handOver}
          </Button>
        )}
      </div>
      <ol className={styles.way} aria-label={`${phrases.trail} ${name}`}>
        <li className={styles.step}>{phrases.departed(shippedOn)}</li>
        {steps.map((step) => (
          <li key={step.id} className={styles.step} data-kind={step.kind}>
            <strong>{text(handOverKindLabels[step.kind])}</strong> {quantity(step.quantity)}{" "}
            {line.unit}, {step.on}
            <br />
            {step.receiver}, {step.place}{" "}
            <span className={styles.small}>
              {step.evidence === null
                ? phrases.noEvidence
                : `${phrases.evidence}: ${step.evidence}`}
            </span>
            <SourceMark
              what={`${text(handOverKindLabels[step.kind])} ${step.receiver}`}
              from={sourceOfHandOver(step)}
            />
            <EvidenceFiles
              handOverId={step.id}
              what={`${text(handOverKindLabels[step.kind])} ${step.receiver}`}
              files={props.files.filter(({ handOverId }) => handOverId === step.id)}
              mayWrite={correct !== null}
            >
              {correct !== null && (
                <Button
                  look="bare"
                  aria-label={`${phrases.correct}: ${text(handOverKindLabels[step.kind])} ${step.receiver}`}
                  onClick={() => correct(step)}
                >
                  {phrases.correct}
                </Button>
              )}
            </EvidenceFiles>
          </li>
        ))}
        {open === null ? (
          <li className={styles.step} data-kind="distribution">
            {phrases.settled}
          </li>
        ) : (
          <li className={`${styles.step} ${styles.gap}`}>
            {phrases.openGap(quantity(open.quantity), line.unit, open.since, open.days)}
          </li>
        )}
      </ol>
    </article>
  );
}
