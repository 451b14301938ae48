/**
 * How the form sends: with the proof that the server may want.
 *
 * @param trap what stands in the field that nobody sees
 */
export const formSending = (service, check, trap) => async (draft, { again, signal }) => {
    const altcha = await check.proof(service, draft.thread);
    signal.throwIfAborted();
    return service.submit(draft, {
        again,
        signal,
        // That something stands where nobody sees it is a hint, no proof: password managers write there, too. What they write is the
        // reader's name or address, and stays here.
        extra: { ...(trap() && { vigil_k2: '1' }), ...(altcha && { altcha }) },
    });
};
//# sourceMappingURL=form-sending.js.map